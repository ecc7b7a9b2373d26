import type { types } from '@slack/bolt'
import type { Translator } from '../../../i18n/translator.ts'
import type { Reply } from '../../../reply/reply.ts'
import { cutText } from '../escape.ts'
import { lineOf } from '../line-of.ts'
import { preformatted } from '../render-rich.ts'
import { splitReply } from '../split-reply.ts'

/** From the reference of views: words of title and close button, and blocks. */
const longestTitle = 24
const mostBlocks = 100
/** What one block of text may hold, with room to spare. */
const longestText = 2800

export type ModalTitle = 'replies:evidence.title' | 'replies:script.title'

/** Something to read and to copy; nothing is asked for in it. */
export function renderModal(
  title: ModalTitle,
  blocks: types.KnownBlock[],
  { text }: Translator,
): types.ModalView {
  const plain = (key: string) =>
    ({ type: 'plain_text', text: cutText(text({ key }), longestTitle), emoji: false }) as const
  return {
    type: 'modal',
    title: plain(title),
    close: plain('replies:controls.close'),
    blocks: blocks.slice(0, mostBlocks),
  }
}

/** Stands there until what was asked for has been read. */
export function renderLoading(title: ModalTitle, translator: Translator): types.ModalView {
  return renderModal(title, lineOf(translator.text({ key: 'replies:controls.reading' })).blocks, translator)
}

export function blocksOf(reply: Reply): types.KnownBlock[] {
  return splitReply(reply).flat()
}

/** A file's text, cut between its lines. */
export function blocksOfText(text: string): types.KnownBlock[] {
  const parts: string[] = []
  for (const line of text.split('\n').flatMap(pieces)) {
    const last = parts.at(-1)
    if (last === undefined || last.length + line.length >= longestText) parts.push(line)
    else parts[parts.length - 1] = `${last}\n${line}`
  }
  return parts.map((part) => ({ type: 'rich_text', elements: [preformatted(part)] }))
}

function pieces(line: string): string[] {
  return line.match(new RegExp(`[^]{1,${longestText - 1}}`, 'gu')) ?? ['']
}
