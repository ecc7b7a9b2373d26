import type { KnownBlock, MessageAttachment } from '@slack/types'
import type { ShownMessage } from '../../src/sandbox/people/shown-message.ts'
import type { ShownChange } from '../../src/sandbox/people/stream.ts'
import type { ShownCluster } from '../../src/sandbox/people/surroundings.ts'
import type { bot, Channel, Person } from '../../src/sandbox/slack/team.ts'
import type { View } from './view.ts'

export type { ShownLine, ShownNode, ShownPod } from '../../src/sandbox/people/surroundings.ts'
export type { Channel, Person }

export type Message = Omit<ShownMessage, 'blocks' | 'attachments'> & {
  blocks: readonly KnownBlock[]
  attachments?: readonly MessageAttachment[]
}
type OtherChange = Exclude<ShownChange, { message: unknown } | { view: unknown }>
export type ViewChange = { type: 'home' | 'modal'; user: string; view: View }
export type MessageChange = { type: 'message' | 'message_changed' | 'message_deleted'; message: Message }
export type Change = OtherChange | MessageChange | ViewChange
export type Cluster = ShownCluster
export type Workspace = { people: Person[]; channels: Channel[]; bot: typeof bot }
export type Scenario = { id: string; title: string; usualPods?: number }

/** What the sandbox says to an action; `error` is a word that `texts/` may explain. */
export type Report = { ok: boolean; error?: string }
export type Failure = { ok: false; error: string }
