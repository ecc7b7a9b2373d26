import { bot, type Channel, type Person, team } from '../team.ts'
import { createTrigger } from '../trigger.ts'
import type { Outgoing } from './deliver.ts'

type Given = { person: Person; channel: Channel; text: string; responseUrl: string }

/** A slash command, as a form. */
export function slashCommand({ person, channel, text, responseUrl }: Given): Outgoing {
  const fields = {
    token: 'sandbox',
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: channel.kind === 'dm' ? 'directmessage' : channel.name,
    user_id: person.id,
    user_name: person.name,
    command: bot.command,
    text,
    api_app_id: bot.appId,
    ...(person.enterprise && {
      enterprise_id: person.enterprise.id,
      enterprise_name: person.enterprise.name,
    }),
    is_enterprise_install: String(person.enterprise !== undefined),
    response_url: responseUrl,
    trigger_id: createTrigger(person.id),
  }
  return {
    kind: 'command',
    type: 'application/x-www-form-urlencoded',
    body: new URLSearchParams(fields).toString(),
  }
}
