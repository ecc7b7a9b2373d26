import { z } from 'zod'
import type { Message } from '../message-store.ts'
import { withoutReaction, withReaction } from '../reaction.ts'
import { bot } from '../team.ts'
import type { Workspace } from '../workspace.ts'
import { messageOf, openChannel } from './channel-of.ts'
import { type Args, type Method, take } from './method.ts'

export const reactionName = z.string().regex(/^[\w+'-]+(::skin-tone-\d)?$/)
const Reaction = { channel: z.string(), timestamp: z.string(), name: reactionName }

const add: Method = (args, workspace) => {
  const { message, name } = target(args, workspace)
  workspace.messages.replace(withReaction(message, name, bot.userId))
  return {}
}

const remove: Method = (args, workspace) => {
  const { message, name } = target(args, workspace)
  workspace.messages.replace(withoutReaction(message, name, bot.userId))
  return {}
}

function target(args: Args, workspace: Workspace): { message: Message; name: string } {
  const { channel, timestamp, name } = take(args, Reaction)
  return { message: messageOf(workspace, openChannel(channel, workspace).id, timestamp), name }
}

export const reactionMethods: Record<string, Method> = { 'reactions.add': add, 'reactions.remove': remove }
