export type Person = {
  id: string
  name: string
  realName: string
  locale: string
  tz: string
  role?: 'owner' | 'admin'
  /** A guest is in the named channels only; a single-channel guest in one. */
  guest?: { channels: readonly string[]; single: boolean }
  /** Set for a member of an Enterprise Grid, for which the app is installed as a whole. */
  enterprise?: { id: string; name: string }
}
export type Channel = {
  id: string
  name: string
  kind: 'channel' | 'dm'
  person?: string
  isPrivate?: true
  isArchived?: true
  /** Shared with another company's workspace. */
  isShared?: true
  /** Everybody but guests, where nobody is named. */
  members?: readonly string[]
  /** Nobody has invited the bot yet. */
  withoutBot?: true
}

export const team = { id: 'T0KIOSK01', domain: 'kiosk' } as const
export const bot = {
  userId: 'U0PULLCHK',
  botId: 'B0PULLCHK',
  appId: 'A0PULLCHK',
  name: 'pullcheck',
  command: '/pullcheck',
} as const

export const people: readonly Person[] = [
  {
    id: 'U0ANA0001',
    name: 'ana',
    realName: 'Ana Ruiz',
    locale: 'es-LA',
    tz: 'America/Bogota',
    role: 'admin',
  },
  { id: 'U0CAM0001', name: 'camille', realName: 'Camille Roy', locale: 'fr-FR', tz: 'Europe/Paris' },
  { id: 'U0YUI0001', name: 'yui', realName: 'Yui Mori', locale: 'ja-JP', tz: 'Asia/Tokyo' },
  { id: 'U0BUD0001', name: 'budi', realName: 'Budi Santoso', locale: 'id-ID', tz: 'Asia/Jakarta' },
  {
    id: 'U0SAM0001',
    name: 'sam',
    realName: 'Sam Carter',
    locale: 'en-US',
    tz: 'America/New_York',
    role: 'owner',
  },
]
/** People of other companies. */
export const guests: readonly Person[] = [
  {
    id: 'U0GIL0001',
    name: 'gil',
    realName: 'Gil Peer',
    locale: 'en-GB',
    tz: 'Europe/London',
    guest: { channels: ['C0PARTNR1'], single: true },
  },
  {
    id: 'U0NOA0001',
    name: 'noa',
    realName: 'Noa Bell',
    locale: 'en-GB',
    tz: 'Europe/London',
    guest: { channels: ['C0PARTNR1', 'C0DEPLOY1'], single: false },
  },
]
/** Of an Enterprise Grid, whose ids begin with W. */
export const gridMembers: readonly Person[] = [
  {
    id: 'W0FRA0001',
    name: 'freya',
    realName: 'Freya Lind',
    locale: 'en-US',
    tz: 'Europe/Stockholm',
    enterprise: { id: 'E0KIOSK01', name: 'Kiosk Group' },
  },
]
const everybody = [...people, ...guests, ...gridMembers]

/** Groups of people, each with a handle. */
export const userGroups: readonly { id: string; handle: string; members: readonly string[] }[] = [
  { id: 'S0CHECKOUT', handle: 'checkout-team', members: ['U0CAM0001', 'U0YUI0001'] },
  { id: 'S0PLATFORM', handle: 'platform', members: ['U0ANA0001', 'W0FRA0001'] },
]

export const channels: readonly Channel[] = [
  { id: 'C0ALERTS1', name: 'alerts', kind: 'channel' },
  { id: 'C0PAYMNT1', name: 'payments', kind: 'channel' },
  { id: 'C0DEPLOY1', name: 'deploys', kind: 'channel' },
  { id: 'C0ONCALL1', name: 'on-call', kind: 'channel', isPrivate: true, members: ['U0ANA0001', 'U0SAM0001'] },
  { id: 'C0PARTNR1', name: 'partner-support', kind: 'channel', isShared: true },
  { id: 'C0OLDALRT', name: 'old-alerts', kind: 'channel', isArchived: true },
  { id: 'C0RANDOM1', name: 'random', kind: 'channel', withoutBot: true },
  {
    id: 'C0PAYROL1',
    name: 'payroll',
    kind: 'channel',
    isPrivate: true,
    withoutBot: true,
    members: ['U0ANA0001'],
  },
  ...everybody.map(directMessageWith),
]

export function findPerson(idOrName: string): Person | undefined {
  return everybody.find(({ id, name }) => id === idOrName || name === idOrName.toLowerCase())
}

/** By id, by name with or without `#`, or `dm` for the person's own conversation with the bot. */
export function findChannel(idOrName: string, person?: Person): Channel | undefined {
  if (idOrName === 'dm') return channels.find((channel) => person && channel.person === person.id)
  return channels.find(({ id, name }) => id === idOrName || name === idOrName.replace(/^#/, ''))
}

export function isMember(channel: Channel, person: Person): boolean {
  if (channel.kind === 'dm') return channel.person === person.id
  if (person.guest) return person.guest.channels.includes(channel.id)
  return channel.members?.includes(person.id) ?? true
}

export function countMembers(channel: Channel): number {
  return everybody.filter((person) => isMember(channel, person)).length
}

/** The bot's own name, or the person's. */
export function nameOf(userId: string): string {
  return userId === bot.userId ? bot.name : (findPerson(userId)?.name ?? userId)
}

function directMessageWith({ id, name }: Person): Channel {
  return { id: id.replace(/^[UW]/, 'D'), name: `dm-${name}`, kind: 'dm', person: id }
}
