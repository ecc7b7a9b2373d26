import { z } from 'zod'
import { joinedEvent, leftEvent } from '../slack/outgoing/joined-event.ts'
import { messageEvents } from '../slack/outgoing/message-event.ts'
import { raiseEvents } from '../slack/outgoing/raise-events.ts'
import { bot } from '../slack/team.ts'
import { type Desk, seat } from './desk.ts'
import { PersonError } from './person-error.ts'
import { reportOf } from './report-delivery.ts'

export const Invite = z.object({ as: z.string(), channel: z.string(), remove: z.boolean().default(false) })

/** Brings the bot into a channel, or puts it out. */
export async function invite(given: z.infer<typeof Invite>, desk: Desk): Promise<Record<string, unknown>> {
  const { person, channel } = seat(given.as, given.channel)
  const { botIn, messages } = desk.workspace
  if (channel.kind === 'dm') throw new PersonError('unknown_channel')
  if (botIn.has(channel.id) !== given.remove)
    throw new PersonError(given.remove ? 'not_in_channel' : 'already_in_channel')
  if (given.remove) {
    botIn.delete(channel.id)
    return reportOf(await raiseEvents([leftEvent(channel, messages.nextTs())], desk), desk)
  }
  botIn.add(channel.id)
  const text = `<@${bot.userId}> has joined the channel`
  const message = messages.add({
    channel: channel.id,
    user: bot.userId,
    subtype: 'channel_join',
    text,
    blocks: [],
  })
  const events = [joinedEvent(channel, person, message.ts), ...messageEvents(message, channel)]
  return reportOf(await raiseEvents(events, desk), desk)
}
