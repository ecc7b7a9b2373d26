import type { Message } from './message-store.ts'
import { SlackError } from './slack-error.ts'

export function withReaction(message: Message, name: string, user: string): Message {
  const others = message.reactions.filter((reaction) => reaction.name !== name)
  const users = message.reactions.find((reaction) => reaction.name === name)?.users ?? []
  if (users.includes(user)) throw new SlackError('already_reacted')
  return { ...message, reactions: [...others, { name, users: [...users, user] }] }
}

export function withoutReaction(message: Message, name: string, user: string): Message {
  const users = message.reactions.find((reaction) => reaction.name === name)?.users ?? []
  if (!users.includes(user)) throw new SlackError('no_reaction')
  const left = message.reactions.map((reaction) =>
    reaction.name === name ? { name, users: users.filter((other) => other !== user) } : reaction,
  )
  return { ...message, reactions: left.filter((reaction) => reaction.users.length > 0) }
}
