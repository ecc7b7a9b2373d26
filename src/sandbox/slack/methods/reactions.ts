import { z } from 'zod'
import type { Message } from '../message-store.ts'
import { SlackError } from '../slack-error.ts'
import { bot } from '../team.ts'
import type { Workspace } from '../workspace.ts'
import { type Args, channelOf, type Method, messageOf, take } from './method.ts'

const Reaction = {
  channel: z.string(),
  timestamp: z.string(),
  name: z.string().regex(/^[\w+'-]+(::skin-tone-\d)?$/),
}

const add: Method = (args, workspace) => {
  const { message, name } = target(args, workspace)
  if (hasReacted(message, name)) throw new SlackError('already_reacted')
  const others = message.reactions.filter((reaction) => reaction.name !== name)
  const users = message.reactions.find((reaction) => reaction.name === name)?.users ?? []
  workspace.messages.replace({
    ...message,
    reactions: [...others, { name, users: [...users, bot.userId] }],
  })
  return {}
}

const remove: Method = (args, workspace) => {
  const { message, name } = target(args, workspace)
  if (!hasReacted(message, name)) throw new SlackError('no_reaction')
  const left = message.reactions.map((reaction) =>
    reaction.name === name ? { name, users: reaction.users.filter((user) => user !== bot.userId) } : reaction,
  )
  workspace.messages.replace({ ...message, reactions: left.filter(({ users }) => users.length > 0) })
  return {}
}

function target(args: Args, workspace: Workspace): { message: Message; name: string } {
  const { channel, timestamp, name } = take(args, Reaction)
  return { message: messageOf(workspace, channelOf(channel).id, timestamp), name }
}

function hasReacted({ reactions }: Message, name: string): boolean {
  return reactions.some((reaction) => reaction.name === name && reaction.users.includes(bot.userId))
}

export const reactionMethods: Record<string, Method> = { 'reactions.add': add, 'reactions.remove': remove }
