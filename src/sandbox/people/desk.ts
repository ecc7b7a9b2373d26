import type { PostedAlerts } from '../alerts/posted-alerts.ts'
import type { LiveCluster } from '../cluster/live/live-cluster.ts'
import type { Troubles } from '../faults/with-faults.ts'
import type { Message } from '../slack/message-store.ts'
import { type Bot, type Delivery, type Outgoing } from '../slack/outgoing/deliver.ts'
import { raiseEvents } from '../slack/outgoing/raise-events.ts'
import type { SentEvents } from '../slack/outgoing/sent-events.ts'
import type { SocketMode } from '../slack/socket/socket-mode.ts'
import { type Channel, findChannel, findPerson, isMember, type Person } from '../slack/team.ts'
import type { Workspace } from '../slack/workspace.ts'
import { PersonError } from './person-error.ts'

/** What people's actions need: the workspace, the bot to tell, and the address of this server. */
export type Desk = Troubles & {
  workspace: Workspace
  bot: Bot
  sent: SentEvents
  cluster: LiveCluster
  alerts: PostedAlerts
  socket: SocketMode
  now: () => Date
  origin: () => string
}

/** Who sits where: refuses strangers and other people's conversations. */
export function seat(as: string, where: string): { person: Person; channel: Channel } {
  const person = findPerson(as)
  if (!person) throw new PersonError('unknown_person')
  const channel = findChannel(where, person)
  if (!channel || !isMember(channel, person)) throw new PersonError('unknown_channel')
  return { person, channel }
}

/** A message that everybody in the channel sees. */
export function publicMessage({ workspace }: Desk, channel: Channel, ts: string): Message {
  const message = workspace.messages.find(channel.id, ts)
  if (!message || message.visibleTo) throw new PersonError('unknown_message')
  return message
}

/** The bot hears of what happens in the conversations that it is in. */
export async function tellBot(
  events: readonly Outgoing[],
  channel: Channel,
  desk: Desk,
): Promise<Delivery[]> {
  return desk.workspace.botIn.has(channel.id) ? raiseEvents(events, desk) : []
}
