import type { Press, PressArgs } from '../pressed-button.ts'
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
    await args.client.chat.update({ ...message, channel, ts: messageTs })
  } catch (error) {
    surface.log.warn({ err: error, channel }, 'Answer could not be edited, told to the presser alone')
    await whisper(message, args, surface)
  }
}
