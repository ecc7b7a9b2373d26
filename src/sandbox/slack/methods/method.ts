import { z } from 'zod'
import type { Message } from '../message-store.ts'
import { SlackError } from '../slack-error.ts'
import { bot, type Channel, channels } from '../team.ts'
import type { Workspace } from '../workspace.ts'

export type Args = Record<string, unknown>
export type Method = (args: Args, workspace: Workspace) => Record<string, unknown>

/** Arguments as Slack takes them, or its refusal. */
export function take<Shape extends z.ZodRawShape>(args: Args, shape: Shape) {
  const parsed = z.object(shape).safeParse(args)
  if (parsed.success) return parsed.data
  throw new SlackError(
    'invalid_arguments',
    parsed.error.issues.map(({ message, path }) => `[ERROR] ${path.join('.')}: ${message}`),
  )
}

/** Forms carry every value as text. */
export const flag = z.union([
  z.boolean(),
  z.enum(['true', 'false', '1', '0']).transform((text) => text === 'true' || text === '1'),
])

/** A user's id means the conversation with that user. */
export function channelOf(idOrUser: string): Channel {
  const channel = channels.find(({ id, person }) => id === idOrUser || person === idOrUser)
  if (!channel) throw new SlackError('channel_not_found')
  return channel
}

export function messageOf({ messages }: Workspace, channel: string, ts: string): Message {
  const message = messages.find(channel, ts)
  if (!message || message.visibleTo) throw new SlackError('message_not_found')
  return message
}

/** A message as the Web API and events show it. */
export function toSlack(message: Message): Record<string, unknown> {
  const { channel: _, visibleTo, threadTs, blocks, reactions, edited, ...rest } = message
  return {
    type: 'message',
    ...rest,
    ...(message.user === bot.userId && { bot_id: bot.botId, app_id: bot.appId }),
    ...(blocks.length > 0 && { blocks }),
    ...(threadTs && { thread_ts: threadTs }),
    ...(edited && { edited: { user: message.user, ts: edited } }),
    ...(reactions.length > 0 && { reactions: reactions.map((one) => ({ ...one, count: one.users.length })) }),
    ...(visibleTo && { is_ephemeral: true }),
  }
}
