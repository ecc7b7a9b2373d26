import type { Channel, Person } from '../api/types.ts'

/** As the sandbox's Slack sees it: private rooms have members, and each person their own direct message. */
export function isMember(channel: Channel, person: Person): boolean {
  if (channel.kind === 'dm') return channel.person === person.id
  return channel.members?.includes(person.id) ?? true
}
