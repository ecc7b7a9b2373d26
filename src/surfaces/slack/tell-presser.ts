import { createTranslator } from '../../i18n/translator.ts'
import { lineOf } from './line-of.ts'
import { respondPrivately } from './places.ts'
import type { PressArgs } from './pressed-button.ts'
import type { SlackSurface } from './surface.ts'

/** Texts in `replies.json` › `slack` for whoever pressed a button. */
const texts = {
  askAgain: 'replies:slack.askAgain',
  shared: 'replies:slack.shared',
  notMember: 'replies:slack.notMember',
  notShared: 'replies:slack.notShared',
} as const

/** A line for the presser alone, in their language; the answer above stays as it is. */
export async function tellPresser(
  text: keyof typeof texts,
  { respond, client, body }: PressArgs,
  { readers, log }: SlackSurface,
): Promise<void> {
  const user = body.user.id
  const translator = createTranslator(await readers.resolve(user))
  const message = lineOf(translator.text({ key: texts[text] }))
  const asker = { channel: body.channel?.id ?? '', user }
  await respondPrivately({ respond, client, asker, log, message, replaceOriginal: false })
}
