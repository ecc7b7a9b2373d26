import type { SeenPod } from './alert-subject.ts'

/** The pods of one look at a cluster, found by what alerts call them. */
export type PodIndex = {
  named: (name: string) => readonly SeenPod[]
  /** Pods whose name differs in its random ending only. */
  siblings: (name: string) => readonly SeenPod[]
  /** Pods that an object of this kind owns, written in small letters. */
  ownedBy: (kind: string) => readonly SeenPod[]
}

const indexes = new WeakMap<readonly SeenPod[], PodIndex>()

/** Alerts of a storm ask for hundreds of names in lists of thousands. */
export function indexPods(pods: readonly SeenPod[]): PodIndex {
  const known = indexes.get(pods)
  if (known) return known
  const byName = Map.groupBy(pods, ({ name }) => name)
  const byStem = Map.groupBy(pods, ({ name }) => stemOf(name))
  const byKind = Map.groupBy(pods, ({ owner }) => owner?.kind.toLowerCase())
  const index: PodIndex = {
    named: (name) => byName.get(name) ?? [],
    siblings: (name) => {
      const stem = stemOf(name)
      return stem === undefined ? [] : (byStem.get(stem) ?? [])
    },
    ownedBy: (kind) => byKind.get(kind) ?? [],
  }
  indexes.set(pods, index)
  return index
}

/** Pods of a ReplicaSet are named for it and its template's hash, with five random characters behind them. */
export function stemOf(podName: string): string | undefined {
  return /^(.+-[a-z0-9]{6,10}-)[a-z0-9]{5}$/.exec(podName)?.[1]
}
