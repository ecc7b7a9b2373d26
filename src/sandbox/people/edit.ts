import { z } from 'zod'
import type { Message } from '../slack/message-store.ts'
import { changedEvent, deletedEvent } from '../slack/outgoing/message-event.ts'
import type { Channel } from '../slack/team.ts'
import { type Desk, publicMessage, seat, tellBot } from './desk.ts'
import { encodeText } from './encode-text.ts'
import { PersonError } from './person-error.ts'
import { reportOf } from './report-delivery.ts'

const Place = { as: z.string(), channel: z.string(), ts: z.string() }
export const Edit = z.object({ ...Place, text: z.string().trim().min(1).max(12_000) })
export const Remove = z.object(Place)

/** Changes what the person has said. */
export async function edit(given: z.infer<typeof Edit>, desk: Desk): Promise<Record<string, unknown>> {
  const { message, channel } = ownMessage(given, desk)
  return replaceMessage(message, { ...message, text: encodeText(given.text) }, channel, desk)
}

/** Takes back what the person has said. */
export async function removeMessage(
  given: z.infer<typeof Remove>,
  desk: Desk,
): Promise<Record<string, unknown>> {
  const { message, channel } = ownMessage(given, desk)
  return takeAway(message, channel, desk)
}

/** Takes a message out of its channel, and tells the bot. */
export async function takeAway(message: Message, channel: Channel, desk: Desk) {
  const { messages } = desk.workspace
  messages.remove(message)
  return reportOf(await tellBot([deletedEvent(message, channel, messages.nextTs())], channel, desk), desk)
}

/** Puts another message in the place of one, and tells the bot. */
export async function replaceMessage(before: Message, after: Message, channel: Channel, desk: Desk) {
  const { messages } = desk.workspace
  const edited = messages.nextTs()
  const changed = messages.replace({ ...after, edited })
  return reportOf(await tellBot([changedEvent(before, changed, channel, edited)], channel, desk), desk)
}

/** Admins may take back anybody's words, people their own. */
function ownMessage(given: z.infer<typeof Remove>, desk: Desk): { message: Message; channel: Channel } {
  const { person, channel } = seat(given.as, given.channel)
  const message = publicMessage(desk, channel, given.ts)
  if (message.user !== person.id && !person.role) throw new PersonError('not_your_message')
  return { message, channel }
}
