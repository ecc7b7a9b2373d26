import type { Message } from '../message-store.ts'
import { bot, type Channel, type Person, team } from '../team.ts'
import type { Outgoing } from './deliver.ts'

/** Who did something with which message, and where the bot may answer. */
export type OnMessage = { person: Person; channel: Channel; message: Message; responseUrl: string }

/** What somebody did with a message, or in its channel. */
export function interactive(
  kind: Outgoing['kind'],
  person: Person,
  channel: Channel,
  fields: object,
): Outgoing {
  const name = channel.kind === 'dm' ? 'directmessage' : channel.name
  return interaction(kind, person, { ...fields, channel: { id: channel.id, name } })
}

/** What all interactions say about who does it; sent as one field of a form. */
export function interaction(kind: Outgoing['kind'], person: Person, fields: object): Outgoing {
  const payload = {
    ...fields,
    user: { id: person.id, username: person.name, name: person.name, team_id: team.id },
    api_app_id: bot.appId,
    token: 'sandbox',
    enterprise: person.enterprise ?? null,
    is_enterprise_install: person.enterprise !== undefined,
  }
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
  return { kind, type: 'application/x-www-form-urlencoded', body }
}
