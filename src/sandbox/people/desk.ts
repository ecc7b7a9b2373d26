import type { Bot } from '../slack/outgoing/deliver.ts'
import { type Channel, findChannel, findPerson, isMember, type Person } from '../slack/team.ts'
import type { Workspace } from '../slack/workspace.ts'
import { PersonError } from './person-error.ts'

/** What people's actions need: the workspace, the bot to tell, and the address of this server. */
export type Desk = { workspace: Workspace; bot: Bot; origin: () => string }

/** Who sits where: refuses strangers and other people's conversations. */
export function seat(as: string, where: string): { person: Person; channel: Channel } {
  const person = findPerson(as)
  if (!person) throw new PersonError('unknown_person')
  const channel = findChannel(where, person)
  if (!channel || !isMember(channel, person)) throw new PersonError('unknown_channel')
  return { person, channel }
}
