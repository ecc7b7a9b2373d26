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
  const byName = groupLater(pods, ({ name }) => name)
  const byStem = groupLater(pods, ({ name }) => stemOf(name))
  const byKind = groupLater(pods, ({ owner }) => owner?.kind.toLowerCase())
  const index: PodIndex = {
    named: byName,
    siblings: (name) => {
      const stem = stemOf(name)
      return stem === undefined ? [] : byStem(stem)
    },
    ownedBy: byKind,
  }
  indexes.set(pods, index)
  return index
}

/** Grouped when somebody asks for the first time: not every look asks for everything. */
function groupLater(
  pods: readonly SeenPod[],
  by: (pod: SeenPod) => string | undefined,
): (what: string) => readonly SeenPod[] {
  let groups: Map<string | undefined, SeenPod[]> | undefined
  return (what) => {
    groups ??= Map.groupBy(pods, by)
    return groups.get(what) ?? []
  }
}

/** Pods of a ReplicaSet are named for it and its template's hash, with five random characters behind them. */
export function stemOf(podName: string): string | undefined {
  return /^(.+-[a-z0-9]{6,10}-)[a-z0-9]{5}$/.exec(podName)?.[1]
}
