import type { types } from '@slack/bolt'
import { languages } from '../../i18n/languages.ts'
import type { Rich } from '../../i18n/message.ts'
import { createTranslator } from '../../i18n/translator.ts'
import type { Reply } from '../../reply/reply.ts'
import { writeButtonValue } from './button-value.ts'
import { incidentIdOf } from './controls/offered-controls.ts'
import { renderControls } from './controls/render-controls.ts'
import { cutText } from './escape.ts'
import { fallbackText, renderBlocks } from './render-blocks.ts'
import type { Shelved } from './reply-shelf.ts'
import type { SlackMessage } from './slack-client.ts'
import { splitReply } from './split-reply.ts'

export type FirstMessage = {
  /** `share` where only the asker sees it, `rest` where the rest may be asked for. */
  buttons: readonly ('share' | 'rest')[]
  sharedBy?: string
  /** Stands above the answer: what has changed. */
  above?: Rich
  /** While something is under way nothing else can be asked for. */
  withoutControls?: true
}

/** A reply without buttons: problems, help in a thread. */
export function renderPlain(reply: Reply): SlackMessage {
  return { text: fallbackText(reply.title), blocks: splitReply(reply)[0] ?? [] }
}

/** The first message of a reply, with what can be done with it. */
export function renderFirst(shelved: Shelved, id: string, shown: FirstMessage): SlackMessage {
  const { buttons, sharedBy, above, withoutControls } = shown
  const { reply, words, told, secondLang } = shelved
  const { lang } = reply
  const [first = [], ...rest] = partsOf(shelved)
  const value = writeButtonValue({ id, lang, words, by: sharedBy })
  const isPrivate = buttons.includes('share')
  const hasRest = buttons.includes('rest') && rest.length > 0
  const blocks = [
    ...(above ? renderBlocks({ kind: 'paragraph', text: shorten(above, longestAbove) }) : []),
    ...first,
    ...(sharedBy === undefined ? [] : [renderSharedBy(lang, sharedBy)]),
    ...(withoutControls ? [] : renderControls({ told, id, lang, value, isPrivate, hasRest, secondLang })),
  ]
  return { text: fallbackText(reply.title), blocks }
}

/** The messages after the first. */
export function renderRest(shelved: Shelved): SlackMessage[] {
  const text = fallbackText(shelved.reply.title)
  return partsOf(shelved)
    .slice(1)
    .map((blocks) => ({ text, blocks }))
}

/** A line, not a paragraph; there is room for no more. */
const longestAbove = 250

function shorten(rich: Rich, length: number): Rich {
  let room = length
  return rich.flatMap((span) => {
    if (room <= 0) return []
    const text = cutText(span.text, room)
    room -= text.length
    return [{ ...span, text }]
  })
}

/** As long as an answer's own id, an incident's, and a member's may be. */
const ownId = 'x'.repeat(8)
const incidentId = 'x'.repeat(36)
const longUser = 'U'.repeat(12)

/** The same cut each time: room is left for the most that may stand below, whatever does. */
function partsOf({ reply, words, told }: Shelved): types.KnownBlock[][] {
  const { lang } = reply
  const id = incidentIdOf(told) === undefined ? ownId : incidentId
  const value = writeButtonValue({ id, lang, words, by: longUser })
  const secondLang = languages.find((other) => other !== lang)
  const most = { isPrivate: true, hasRest: true, secondLang }
  const controls = renderControls({ told, id, lang, value, ...most })
  return splitReply(reply, JSON.stringify(controls).length)
}

function renderSharedBy(lang: string, user: string): types.RichTextBlock {
  const person = '\uE010'
  const words = createTranslator({ lang }).text({ key: 'replies:slack.sharedBy', values: { person } })
  const [before = '', after = ''] = words.split(person)
  const texts = [before, after].map((text) => (text ? [{ type: 'text' as const, text }] : []))
  const elements = [...(texts[0] ?? []), { type: 'user' as const, user_id: user }, ...(texts[1] ?? [])]
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }
}
