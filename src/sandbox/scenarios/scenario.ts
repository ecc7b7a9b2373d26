import type { Age } from '../ages.ts'
import type { PoolName } from './pools.ts'

/** An event as the kubelet's recorder would have merged it. */
export type ScriptedEvent = {
  type: 'Normal' | 'Warning'
  reason: string
  message: string
  first: Age
  last: Age
  count: number
}

/** What a container's script may know about the node that it runs on. */
export type Stage = { kubeletMinor: number; timeOf: (age: Age) => string }

/** One container: what its status says, and which events its life has left. */
export type ContainerScript = {
  name: string
  image: string
  init?: boolean
  /** Fields of a core/v1 ContainerStatus. */
  status: (stage: Stage) => Record<string, unknown>
  events: readonly ScriptedEvent[]
  streamed?: Age
  /** How long it has been ready. */
  ready?: Age
}

export type GcfsdScript = { age: Age; level: 'info' | 'warning' | 'error' | 'fatal'; text: string }

export type Scenario = {
  id: string
  /** For developers; people read the texts in the catalogues. */
  title: string
  namespace: string
  pod: string
  age: Age
  pool: PoolName
  /** Pods that name the same one share a node; by default each has its own. */
  node?: string
  containers: readonly ContainerScript[]
  owner: { kind: 'ReplicaSet' | 'StatefulSet' | 'Job'; name: string }
  pullSecrets: readonly string[]
  serviceAccount: string
  /** Clusters forget events after an hour; Cloud Logging keeps them. */
  eventsExpired: boolean
  /** Lines of the image streaming service's log on this pod's node. */
  gcfsd: readonly GcfsdScript[]
  /** Images that the registry does not have. */
  absent: readonly string[]
  /** Deleted: only its events are left. */
  gone?: boolean
  /** Rights that the bot lacks here: `get pods`, `logging.logEntries.list` ... */
  forbid: readonly string[]
}

type Optional =
  | 'age'
  | 'pool'
  | 'owner'
  | 'pullSecrets'
  | 'serviceAccount'
  | 'eventsExpired'
  | 'gcfsd'
  | 'absent'
  | 'forbid'
  | 'node'
  | 'gone'
type Script<Id extends string> = Omit<Scenario, Optional> & Partial<Pick<Scenario, Optional>> & { id: Id }

/** Fills in what most situations have in common. */
export function defineScenario<const Id extends string>(script: Script<Id>): Scenario & { id: Id } {
  return {
    age: '14m',
    pool: 'default',
    owner: { kind: 'ReplicaSet', name: script.pod.replace(/-[^-]+$/, '') },
    pullSecrets: [],
    serviceAccount: 'default',
    eventsExpired: false,
    gcfsd: [],
    absent: [],
    forbid: [],
    ...script,
  }
}
