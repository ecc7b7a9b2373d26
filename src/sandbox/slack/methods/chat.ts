import { z } from 'zod'
import { acceptContent } from '../content.ts'
import type { Message } from '../message-store.ts'
import { acceptMetadata } from '../metadata.ts'
import { SlackError } from '../slack-error.ts'
import { slackMessage } from '../slack-message.ts'
import { bot, findPerson, isMember } from '../team.ts'
import type { Workspace } from '../workspace.ts'
import { messageOf, openChannel } from './channel-of.ts'
import { type Args, type Method, take } from './method.ts'

const Post = { channel: z.string(), thread_ts: z.string().optional() }
const Existing = { channel: z.string(), ts: z.string() }

const postMessage: Method = (args, workspace) => {
  const { channel, thread_ts: threadTs } = take(args, Post)
  const { id } = openChannel(channel, workspace)
  if (threadTs) checkThread(workspace, id, threadTs)
  const content = { ...acceptContent(args), ...acceptMetadata(args.metadata) }
  const message = workspace.messages.add({
    channel: id,
    user: bot.userId,
    ...content,
    ...(threadTs && { threadTs }),
  })
  return { channel: id, ts: message.ts, message: slackMessage(message) }
}

const postEphemeral: Method = (args, workspace) => {
  const { channel, user, thread_ts: threadTs } = take(args, { ...Post, user: z.string() })
  const where = openChannel(channel, workspace)
  const person = findPerson(user)
  if (!person || !isMember(where, person)) throw new SlackError('user_not_in_channel')
  const content = acceptContent(args)
  const message = workspace.messages.add({
    channel: where.id,
    user: bot.userId,
    ...content,
    visibleTo: person.id,
    ...(threadTs && { threadTs }),
  })
  return { message_ts: message.ts }
}

const update: Method = (args, workspace) => {
  const message = ownMessage(args, workspace, 'cant_update_message')
  const { blocks, text = message.text } = args
  const { metadata: before, ...rest } = message
  const changed = {
    ...rest,
    ...acceptContent({ text, blocks }),
    ...acceptMetadata(args.metadata, before),
    edited: workspace.messages.nextTs(),
  }
  workspace.messages.replace(changed)
  return { channel: message.channel, ts: message.ts, text: changed.text, message: slackMessage(changed) }
}

const remove: Method = (args, workspace) => {
  const message = ownMessage(args, workspace, 'cant_delete_message')
  workspace.messages.remove(message)
  return { channel: message.channel, ts: message.ts }
}

function ownMessage(args: Args, workspace: Workspace, refusal: string): Message {
  const { channel, ts } = take(args, Existing)
  const message = messageOf(workspace, openChannel(channel, workspace).id, ts)
  if (message.user !== bot.userId) throw new SlackError(refusal)
  return message
}

function checkThread({ messages }: Workspace, channel: string, threadTs: string): void {
  const root = messages.find(channel, threadTs)
  if (!root) throw new SlackError('thread_not_found')
  if (root.visibleTo) throw new SlackError('cannot_reply_to_message')
}

export const chatMethods: Record<string, Method> = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.delete': remove,
}
