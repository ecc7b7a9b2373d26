import type { types } from '@slack/bolt'
import { createTranslator } from '../../../../i18n/translator.ts'
import type { Script } from '../../../../reply/compose-script.ts'
import { auditRequest } from '../../audit-request.ts'
import { answerInModal } from '../../controls/answer-in-modal.ts'
import type { AnsweredPress } from '../../controls/examine-press.ts'
import { blocksOfText } from '../../controls/render-modal.ts'
import { type Destination, uploadFile } from '../../controls/upload-file.ts'
import { lineOf } from '../../line-of.ts'
import type { PressArgs } from '../../pressed-button.ts'
import { fallbackText } from '../../render-blocks.ts'
import { quiet, type SlackClient } from '../../slack-client.ts'
import type { SlackSurface } from '../../surface.ts'

/** "Commands as script": a file where the answer stands, and its text in a modal, also when Slack takes no file. */
export async function sendScript(args: PressArgs, surface: SlackSurface): Promise<void> {
  await answerInModal('replies:script.title', args, surface, async (press) => {
    const { shelved, reader, request } = press
    const script = await surface.retellings.script(shelved.told, reader)
    const say = (key: string) =>
      lineOf(createTranslator(reader).text({ key: `replies:script.${key}` })).blocks
    if (!script) return say('none')
    await surface.audit({ ...auditRequest(press, request, 'given', surface.now()), action: 'script' })
    const outcome = await send(script, press, args, surface)
    const texts = { thread: 'sent', direct: 'sentDirect', refused: 'notSent' } as const
    return [...say(texts[outcome]), ...blocksOfText(script.text)] satisfies types.KnownBlock[]
  })
}

async function send(
  { name, text }: Script,
  press: AnsweredPress,
  { client }: PressArgs,
  { log }: SlackSurface,
): Promise<'thread' | 'direct' | 'refused'> {
  const { title } = press.shelved.reply
  try {
    await uploadFile({ name, text, title }, () => destinationOf(press, title, client), client)
    return press.ephemeral ? 'direct' : 'thread'
  } catch (error) {
    log.warn({ err: error }, 'Slack did not take a file, shown in a modal')
    return 'refused'
  }
}

/** Below what only the presser sees nothing can stand; a direct message says first what the file belongs to. */
async function destinationOf(press: AnsweredPress, title: string, client: SlackClient): Promise<Destination> {
  const { ephemeral, channel, messageTs, thread = messageTs, user } = press
  if (!ephemeral) return { channel, ...(thread !== undefined && { thread }) }
  const line = { ...lineOf(title), text: fallbackText(title) }
  const { channel: direct = user } = await client.chat.postMessage({ ...line, ...quiet, channel: user })
  return { channel: direct }
}
