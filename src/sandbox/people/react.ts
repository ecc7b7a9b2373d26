import { z } from 'zod'
import { reactionName } from '../slack/methods/reactions.ts'
import { reactionEvent } from '../slack/outgoing/reaction-event.ts'
import { withoutReaction, withReaction } from '../slack/reaction.ts'
import { SlackError } from '../slack/slack-error.ts'
import { type Desk, publicMessage, seat, tellBot } from './desk.ts'
import { PersonError } from './person-error.ts'
import { reportOf } from './report-delivery.ts'

export const React = z.object({
  as: z.string(),
  channel: z.string(),
  ts: z.string(),
  /** The emoji's name, without colons. */
  name: reactionName,
  remove: z.boolean().default(false),
})

/** Puts an emoji below a message, or takes it away again. */
export async function react(given: z.infer<typeof React>, desk: Desk): Promise<Record<string, unknown>> {
  const { person, channel } = seat(given.as, given.channel)
  const message = publicMessage(desk, channel, given.ts)
  const { messages } = desk.workspace
  try {
    messages.replace((given.remove ? withoutReaction : withReaction)(message, given.name, person.id))
  } catch (error) {
    if (error instanceof SlackError) throw new PersonError(error.code)
    throw error
  }
  const type = given.remove ? 'reaction_removed' : 'reaction_added'
  const event = { type, user: person.id, reaction: given.name, eventTs: messages.nextTs() } as const
  return reportOf(await tellBot([reactionEvent(event, message)], channel, desk), desk)
}
