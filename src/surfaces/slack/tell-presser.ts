import type { MessageValue } from '../../i18n/message.ts'
import { createTranslator } from '../../i18n/translator.ts'
import { lineOf } from './line-of.ts'
import { respondPrivately } from './places.ts'
import { type PressArgs, readerOfPress, readPress } from './pressed-button.ts'
import type { SlackMessage } from './slack-client.ts'
import type { SlackSurface } from './surface.ts'

/** A line for the presser alone, in their language; the answer above stays as it is. */
export async function tellPresser(
  key: `replies:${string}`,
  args: PressArgs,
  surface: SlackSurface,
  values: Readonly<Record<string, MessageValue>> = {},
): Promise<void> {
  const reader = await readerOfPress(readPress(args), surface)
  await whisper(lineOf(createTranslator(reader).text({ key, values })), args, surface)
}

/** A message that only the presser sees: a new one, or in the place of the one that was pressed. */
export async function whisper(
  message: SlackMessage,
  args: PressArgs,
  { log }: SlackSurface,
  replaceOriginal = false,
): Promise<void> {
  const { respond, client } = args
  await respondPrivately({ respond, client, asker: readPress(args), log, message, replaceOriginal })
}
