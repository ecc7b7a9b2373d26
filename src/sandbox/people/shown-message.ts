import type { Message } from '../slack/message-store.ts'
import { bot, nameOf } from '../slack/team.ts'

/** A message as people's front ends get it. */
export function shownMessage(message: Message, replies: number) {
  const { visibleTo, blocks, ...rest } = message
  return {
    ...rest,
    blocks,
    name: message.app?.name ?? nameOf(message.user),
    fromBot: message.user === bot.userId,
    ephemeral: visibleTo !== undefined,
    replies,
  }
}

export type ShownMessage = ReturnType<typeof shownMessage>

export function isVisibleTo({ visibleTo }: Message, person: { id: string }): boolean {
  return visibleTo === undefined || visibleTo === person.id
}
