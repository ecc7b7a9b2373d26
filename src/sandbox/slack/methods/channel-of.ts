import type { Message } from '../message-store.ts'
import { SlackError } from '../slack-error.ts'
import { type Channel, channels } from '../team.ts'
import type { Workspace } from '../workspace.ts'

/** A user's id means the conversation with that user. A private channel without the bot is none to it. */
export function channelOf(idOrUser: string, { botIn }: Workspace): Channel {
  const channel = channels.find(({ id, person }) => id === idOrUser || person === idOrUser)
  if (!channel || (channel.isPrivate && !botIn.has(channel.id))) throw new SlackError('channel_not_found')
  return channel
}

/** A channel that the bot can read. */
export function joinedChannel(idOrUser: string, workspace: Workspace): Channel {
  const channel = channelOf(idOrUser, workspace)
  if (!workspace.botIn.has(channel.id)) throw new SlackError('not_in_channel')
  return channel
}

/** A channel that the bot can write to. */
export function openChannel(idOrUser: string, workspace: Workspace): Channel {
  const channel = joinedChannel(idOrUser, workspace)
  if (channel.isArchived) throw new SlackError('is_archived')
  return channel
}

export function messageOf({ messages }: Workspace, channel: string, ts: string): Message {
  const message = messages.find(channel, ts)
  if (!message || message.visibleTo) throw new SlackError('message_not_found')
  return message
}
