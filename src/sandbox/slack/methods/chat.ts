import { z } from 'zod'
import { acceptContent } from '../content.ts'
import type { Message } from '../message-store.ts'
import { SlackError } from '../slack-error.ts'
import { bot, findPerson, isMember } from '../team.ts'
import type { Workspace } from '../workspace.ts'
import { channelOf, type Method, messageOf, take, toSlack } from './method.ts'

const Post = { channel: z.string(), thread_ts: z.string().optional() }
const Existing = { channel: z.string(), ts: z.string() }

const postMessage: Method = (args, workspace) => {
  const { channel, thread_ts: threadTs } = take(args, Post)
  const { id } = channelOf(channel)
  if (threadTs) checkThread(workspace, id, threadTs)
  const content = acceptContent(args)
  const message = workspace.messages.add({
    channel: id,
    user: bot.userId,
    ...content,
    ...(threadTs && { threadTs }),
  })
  return { channel: id, ts: message.ts, message: toSlack(message) }
}

const postEphemeral: Method = (args, workspace) => {
  const { channel, user, thread_ts: threadTs } = take(args, { ...Post, user: z.string() })
  const { id } = channelOf(channel)
  const person = findPerson(user)
  if (!person || !isMember(channelOf(channel), person)) throw new SlackError('user_not_in_channel')
  const content = acceptContent(args)
  const message = workspace.messages.add({
    channel: id,
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
  const changed = { ...message, ...acceptContent({ text, blocks }), edited: workspace.messages.nextTs() }
  workspace.messages.replace(changed)
  return { channel: message.channel, ts: message.ts, text: changed.text, message: toSlack(changed) }
}

const remove: Method = (args, workspace) => {
  const message = ownMessage(args, workspace, 'cant_delete_message')
  workspace.messages.remove(message)
  return { channel: message.channel, ts: message.ts }
}

function ownMessage(args: Record<string, unknown>, workspace: Workspace, refusal: string): Message {
  const { channel, ts } = take(args, Existing)
  const message = messageOf(workspace, channelOf(channel).id, ts)
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
