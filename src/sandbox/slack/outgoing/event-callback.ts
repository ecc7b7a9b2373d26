import { randomBytes } from 'node:crypto'
import { bot, findPerson, team } from '../team.ts'
import type { Outgoing } from './deliver.ts'

type Event = { type: string; event_ts: string; [field: string]: unknown }

/** An event in the envelope of Slack's Events API. */
export function eventCallback(event: Event): Outgoing {
  const enterprise = typeof event.user === 'string' ? findPerson(event.user)?.enterprise : undefined
  const authorization = {
    enterprise_id: enterprise?.id ?? null,
    team_id: team.id,
    user_id: bot.userId,
    is_bot: true,
    is_enterprise_install: enterprise !== undefined,
  }
  const body = {
    token: 'sandbox',
    team_id: team.id,
    context_team_id: team.id,
    ...(enterprise && { context_enterprise_id: enterprise.id }),
    api_app_id: bot.appId,
    event,
    type: 'event_callback',
    event_id: `Ev${randomBytes(5).toString('hex').toUpperCase()}`,
    event_time: Math.floor(Number(event.event_ts)),
    authorizations: [authorization],
    is_ext_shared_channel: false,
  }
  return { kind: 'event', type: 'application/json', body: JSON.stringify(body), eventId: body.event_id }
}
