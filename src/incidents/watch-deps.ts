import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import type { AlertKey } from '../store/records.ts'
import type { Store } from '../store/store.ts'
import type { AlertSubject, SeenCluster } from './alert-subject.ts'
import type { MayTell } from './limit-sight.ts'

type Log = Record<'debug' | 'info' | 'warn' | 'error', (fields: object, message: string) => void>

/** What was seen of the clusters that answered, and the names of those that did not; all others are not watched. */
export type Sight = { seen: SeenCluster[]; silent: string[] }

/** What was looked at for one batch of alerts, so that a decision that is made again looks at nothing twice. */
export type Looked = {
  /** What may be told of in a channel. */
  sightOf: (channel: string) => Sight
  /** By cluster and pod; nothing for a pod that could not be looked at. */
  diagnoses: Map<string, Diagnosis | undefined>
  /** Alerts that bear the sign of being looked at. */
  marked: AlertKey[]
  /** When looking began. */
  since: number
}

/** What the watch works with; it looks nothing up and posts nothing by itself. */
export type WatchDeps = {
  store: Store
  /** This process, among those that share the store. */
  owner: string
  now: () => number
  log: Log
  newId: () => string
  /** Takes a message apart; never throws. */
  read: (message: unknown) => AlertSubject
  /** One list of pods for each cluster, however many alerts; `namespaces` where only those may be listed. */
  see: (namespaces: readonly string[]) => Promise<Sight>
  /** `sees` where not every namespace may be told of, not even by the number of its pods. */
  diagnose: (
    cluster: string,
    pod: { namespace: string; name: string },
    sees?: (namespace: string) => boolean,
  ) => Promise<Diagnosis>
  explain: (text: string) => Diagnosis
  /** Missing where every channel may read of everything. */
  mayTell?: MayTell
}
