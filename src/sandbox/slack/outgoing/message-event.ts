import { randomBytes } from 'node:crypto'
import type { Message } from '../message-store.ts'
import { slackMessage } from '../slack-message.ts'
import { bot, type Channel, team } from '../team.ts'
import type { Outgoing } from './deliver.ts'
import { eventCallback } from './event-callback.ts'

/**
 * The events that a message raises: `message` always, `app_mention` besides where a person names the bot in a
 * channel. Slack sends no `app_mention` for direct messages.
 */
export function messageEvents(message: Message, channel: Channel): Outgoing[] {
  const common = {
    ...slackMessage(message),
    ...(isSpoken(message) && { client_msg_id: randomBytes(8).toString('hex') }),
    team: team.id,
    channel: channel.id,
    event_ts: message.ts,
  }
  const plain = { ...common, type: 'message', channel_type: channelType(channel) }
  const isMention =
    channel.kind === 'channel' && isSpoken(message) && message.text.includes(`<@${bot.userId}>`)
  return [plain, ...(isMention ? [{ ...common, type: 'app_mention' }] : [])].map(eventCallback)
}

/** Neither the post of an app nor what Slack itself tells. */
function isSpoken({ app, subtype, user }: Message): boolean {
  return !app && subtype !== 'channel_join' && user !== bot.userId
}

/** Slack tells of an edit with the message before and after it; `eventTs` is the time of the edit. */
export function changedEvent(before: Message, after: Message, channel: Channel, eventTs: string): Outgoing {
  return hiddenEvent('message_changed', channel, eventTs, {
    message: slackMessage(after),
    previous_message: slackMessage(before),
  })
}

export function deletedEvent(before: Message, channel: Channel, eventTs: string): Outgoing {
  return hiddenEvent('message_deleted', channel, eventTs, {
    deleted_ts: before.ts,
    previous_message: slackMessage(before),
  })
}

function hiddenEvent(subtype: string, channel: Channel, eventTs: string, fields: object): Outgoing {
  return eventCallback({
    type: 'message',
    subtype,
    hidden: true,
    ...fields,
    channel: channel.id,
    channel_type: channelType(channel),
    ts: eventTs,
    event_ts: eventTs,
  })
}

function channelType({ kind, isPrivate }: Channel): string {
  if (kind === 'dm') return 'im'
  return isPrivate ? 'group' : 'channel'
}
