import type { Message } from '../message-store.ts'
import { toSlack } from '../methods/method.ts'
import { bot, type Channel, type Person, team } from '../team.ts'
import type { Outgoing } from './deliver.ts'
import { triggerId } from './slash-command.ts'

type Given = {
  person: Person
  channel: Channel
  message: Message
  action: Record<string, unknown>
  responseUrl: string
}

/** A pressed button or a chosen option. Slack leaves `message` out where it was ephemeral. */
export function blockAction({ person, channel, message, action, responseUrl }: Given): Outgoing {
  const isEphemeral = message.visibleTo !== undefined
  const payload = {
    type: 'block_actions',
    user: { id: person.id, username: person.name, name: person.name, team_id: team.id },
    api_app_id: bot.appId,
    token: 'sandbox',
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: isEphemeral,
      ...(message.threadTs && { thread_ts: message.threadTs }),
    },
    trigger_id: triggerId(),
    team,
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: channel.id, name: channel.kind === 'dm' ? 'directmessage' : channel.name },
    ...(!isEphemeral && { message: toSlack(message) }),
    state: { values: {} },
    response_url: responseUrl,
    actions: [action],
  }
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
  return { kind: 'action', type: 'application/x-www-form-urlencoded', body }
}
