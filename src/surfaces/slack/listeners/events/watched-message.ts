import type { SlackSurface } from '../../surface.ts'
import type { ChannelMessage } from '../../watch/take-in.ts'

type MessageArgs = {
  event: ChannelMessage & { channel: string; channel_type?: string; message?: ChannelMessage; text?: string }
  context: { botUserId?: string }
}

/** What is posted or edited in a watched channel is kept before anything else happens to it. */
export async function watchedMessage(
  { event, context }: MessageArgs,
  { takeAlert }: Pick<SlackSurface, 'takeAlert'>,
): Promise<void> {
  const { channel, channel_type: type } = event
  if (type !== 'channel' && type !== 'group') return
  // A mention is answered as such.
  if (context.botUserId !== undefined && event.text?.includes(`<@${context.botUserId}>`)) return
  const message = event.subtype === 'message_changed' ? event.message : event
  if (message) await takeAlert(channel, message)
}
