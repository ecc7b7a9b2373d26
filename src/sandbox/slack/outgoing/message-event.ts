import { randomBytes } from 'node:crypto'
import type { Message } from '../message-store.ts'
import { bot, type Channel, team } from '../team.ts'
import type { Outgoing } from './deliver.ts'

/**
 * The events that a person's message raises: `message` always, `app_mention` besides where the bot is
 * named in a channel. Slack sends no `app_mention` for direct messages.
 */
export function messageEvents(message: Message, channel: Channel): Outgoing[] {
  const common = {
    user: message.user,
    text: message.text,
    ts: message.ts,
    event_ts: message.ts,
    channel: channel.id,
    client_msg_id: randomBytes(8).toString('hex'),
    team: team.id,
    ...(message.threadTs && { thread_ts: message.threadTs }),
  }
  const plain = { type: 'message', channel_type: channel.kind === 'dm' ? 'im' : 'channel', ...common }
  const isMention = channel.kind === 'channel' && message.text.includes(`<@${bot.userId}>`)
  return [plain, ...(isMention ? [{ type: 'app_mention', ...common }] : [])].map(eventCallback)
}

function eventCallback(event: { event_ts: string }): Outgoing {
  const authorization = {
    enterprise_id: null,
    team_id: team.id,
    user_id: bot.userId,
    is_bot: true,
    is_enterprise_install: false,
  }
  const body = {
    token: 'sandbox',
    team_id: team.id,
    context_team_id: team.id,
    api_app_id: bot.appId,
    event,
    type: 'event_callback',
    event_id: `Ev${randomBytes(5).toString('hex').toUpperCase()}`,
    event_time: Math.floor(Number(event.event_ts)),
    authorizations: [authorization],
    is_ext_shared_channel: false,
  }
  return { kind: 'event', type: 'application/json', body: JSON.stringify(body) }
}
