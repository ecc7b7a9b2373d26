import type { Message } from '../message-store.ts'
import type { Outgoing } from './deliver.ts'
import { eventCallback } from './event-callback.ts'

type Given = { type: 'reaction_added' | 'reaction_removed'; user: string; reaction: string; eventTs: string }

/** Webhooks have no user who could be named as the author. */
export function reactionEvent({ type, user, reaction, eventTs }: Given, message: Message): Outgoing {
  const hasAuthor = !message.app || message.app.user
  return eventCallback({
    type,
    user,
    reaction,
    ...(hasAuthor && { item_user: message.user }),
    item: { type: 'message', channel: message.channel, ts: message.ts },
    event_ts: eventTs,
  })
}
