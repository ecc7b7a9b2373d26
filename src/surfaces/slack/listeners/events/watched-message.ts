import type { SlackSurface } from '../../surface.ts'
import type { ChannelMessage } from '../../watch/take-in.ts'

type MessageArgs = {
  event: ChannelMessage & { channel: string; channel_type?: string; message?: ChannelMessage }
  context: { botUserId?: string; botId?: string }
}

/** What is posted or edited in a watched channel is kept before anything else happens to it. */
export async function watchedMessage(
  { event, context }: MessageArgs,
  { takeAlert }: Pick<SlackSurface, 'takeAlert'>,
): Promise<void> {
  const { channel, channel_type: type, subtype } = event
  if (type !== 'channel' && type !== 'group') return
  const message = subtype === 'message_changed' ? event.message : event
  if (message) await takeAlert(channel, message, { userId: context.botUserId, botId: context.botId })
}
