import type { types } from '@slack/bolt'
import { createTranslator } from '../../i18n/translator.ts'
import type { Reply } from '../../reply/reply.ts'
import { blockLimits } from './block-limits.ts'
import { writeButtonValue } from './button-value.ts'
import { cutText } from './escape.ts'
import { fallbackText } from './render-blocks.ts'
import type { Shelved } from './reply-shelf.ts'
import type { SlackMessage } from './slack-client.ts'
import { splitReply } from './split-reply.ts'

export const actionIds = { share: 'pullcheck_share', rest: 'pullcheck_rest' } as const
type Button = keyof typeof actionIds

export type FirstMessage = { buttons: readonly Button[]; sharedBy?: string }

/** A reply without buttons: problems, help in a thread. */
export function renderPlain(reply: Reply): SlackMessage {
  return { text: fallbackText(reply.title), blocks: splitReply(reply)[0] ?? [] }
}

/** The first message of a reply, with a button for the rest if there is more. */
export function renderFirst(shelved: Shelved, id: string, { buttons, sharedBy }: FirstMessage): SlackMessage {
  const value = writeButtonValue({ id, lang: shelved.reply.lang, words: shelved.words })
  const [first = [], ...rest] = partsOf(shelved)
  const shown = buttons.filter((button) => button !== 'rest' || rest.length > 0)
  const blocks = [
    ...first,
    ...(sharedBy === undefined ? [] : [renderSharedBy(shelved.reply.lang, sharedBy)]),
    ...(shown.length > 0 ? [renderButtons(shown, value, shelved.reply.lang)] : []),
  ]
  return { text: fallbackText(shelved.reply.title), blocks }
}

/** The messages after the first. */
export function renderRest(shelved: Shelved): SlackMessage[] {
  const text = fallbackText(shelved.reply.title)
  return partsOf(shelved)
    .slice(1)
    .map((blocks) => ({ text, blocks }))
}

/** The same cut each time, since the value's length depends on the words alone and each id is as long. */
function partsOf({ reply, words }: Shelved): types.KnownBlock[][] {
  const value = writeButtonValue({ id: '12345678', lang: reply.lang, words })
  return splitReply(reply, 2 * JSON.stringify(value).length)
}

const buttonTexts = { share: 'replies:slack.share', rest: 'replies:slack.showRest' } as const

function renderButtons(buttons: Button[], value: string, lang: string): types.ActionsBlock {
  const translator = createTranslator({ lang })
  const elements = buttons.map((button): types.Button => {
    const text = cutText(translator.text({ key: buttonTexts[button] }), blockLimits.buttonText)
    return { type: 'button', action_id: actionIds[button], text: { type: 'plain_text', text }, value }
  })
  return { type: 'actions', elements }
}

function renderSharedBy(lang: string, user: string): types.RichTextBlock {
  const person = '\uE010'
  const words = createTranslator({ lang }).text({ key: 'replies:slack.sharedBy', values: { person } })
  const [before = '', after = ''] = words.split(person)
  const texts = [before, after].map((text) => (text ? [{ type: 'text' as const, text }] : []))
  const elements = [...(texts[0] ?? []), { type: 'user' as const, user_id: user }, ...(texts[1] ?? [])]
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }
}
