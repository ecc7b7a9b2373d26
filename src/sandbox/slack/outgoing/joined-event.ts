import { bot, type Channel, type Person, team } from '../team.ts'
import type { Outgoing } from './deliver.ts'
import { eventCallback } from './event-callback.ts'

/** Somebody invited the bot to a channel. */
export function joinedEvent(channel: Channel, inviter: Person, eventTs: string): Outgoing {
  return eventCallback({
    type: 'member_joined_channel',
    user: bot.userId,
    channel: channel.id,
    channel_type: channel.isPrivate ? 'G' : 'C',
    team: team.id,
    inviter: inviter.id,
    event_ts: eventTs,
  })
}

/** What the bot is told when it was taken out of a channel. */
export function leftEvent(channel: Channel, eventTs: string): Outgoing {
  const type = channel.isPrivate ? 'group_left' : 'channel_left'
  return eventCallback({ type, channel: channel.id, event_ts: eventTs })
}
