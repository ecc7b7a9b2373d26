import type { Press, PressArgs } from '../pressed-button.ts'
import { sendOrPlain } from '../send-plain.ts'
import type { SlackMessage } from '../slack-client.ts'
import type { SlackSurface } from '../surface.ts'
import { whisper } from '../tell-presser.ts'

/** Edits the message that was pressed. Where it is gone, or its channel is archived, the presser alone is told. */
export async function replacePressed(
  message: SlackMessage,
  { ephemeral, channel, messageTs }: Press,
  args: PressArgs,
  surface: SlackSurface,
): Promise<void> {
  if (ephemeral || messageTs === undefined) return whisper(message, args, surface, true)
  try {
    const edit = (shown: SlackMessage) => args.client.chat.update({ ...shown, channel, ts: messageTs })
    await sendOrPlain(message, surface.log, edit)
  } catch (error) {
    surface.log.warn({ err: error, channel }, 'Answer could not be edited, told to the presser alone')
    await whisper(message, args, surface)
  }
}
