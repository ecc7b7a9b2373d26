export type Person = { id: string; name: string; realName: string; locale: string; tz: string }
export type Channel = { id: string; name: string; kind: 'channel' | 'dm'; person?: string }

export const team = { id: 'T0KIOSK01', domain: 'kiosk' } as const
export const bot = {
  userId: 'U0PULLCHK',
  botId: 'B0PULLCHK',
  appId: 'A0PULLCHK',
  name: 'pullcheck',
  command: '/pullcheck',
} as const

export const people: readonly Person[] = [
  { id: 'U0ANA0001', name: 'ana', realName: 'Ana Ruiz', locale: 'es-LA', tz: 'America/Bogota' },
  { id: 'U0CAM0001', name: 'camille', realName: 'Camille Roy', locale: 'fr-FR', tz: 'Europe/Paris' },
  { id: 'U0YUI0001', name: 'yui', realName: 'Yui Mori', locale: 'ja-JP', tz: 'Asia/Tokyo' },
  { id: 'U0BUD0001', name: 'budi', realName: 'Budi Santoso', locale: 'id-ID', tz: 'Asia/Jakarta' },
  { id: 'U0SAM0001', name: 'sam', realName: 'Sam Carter', locale: 'en-US', tz: 'America/New_York' },
]

export const channels: readonly Channel[] = [
  { id: 'C0ALERTS1', name: 'alerts', kind: 'channel' },
  { id: 'C0PAYMNT1', name: 'payments', kind: 'channel' },
  ...people.map(directMessageWith),
]

export function findPerson(idOrName: string): Person | undefined {
  return people.find(({ id, name }) => id === idOrName || name === idOrName.toLowerCase())
}

/** By id, by name with or without `#`, or `dm` for the person's own conversation with the bot. */
export function findChannel(idOrName: string, person?: Person): Channel | undefined {
  if (idOrName === 'dm') return channels.find((channel) => person && channel.person === person.id)
  return channels.find(({ id, name }) => id === idOrName || name === idOrName.replace(/^#/, ''))
}

export function isMember(channel: Channel, person: Person): boolean {
  return channel.kind === 'channel' || channel.person === person.id
}

/** The bot's own name, or the person's. */
export function nameOf(userId: string): string {
  return userId === bot.userId ? bot.name : (findPerson(userId)?.name ?? userId)
}

function directMessageWith({ id, name }: Person): Channel {
  return { id: id.replace(/^U/, 'D'), name: `dm-${name}`, kind: 'dm', person: id }
}
