import { inTime } from '../in-time.ts'
import type { Log } from '../surface.ts'

/** A pod that can be chosen; `cluster` is empty for the only one, if it has no name. */
export type ListedPod = { cluster: string; namespace: string; name: string; fails: boolean }
export type NamespacePlace = { cluster: string; namespace: string }

/** The engine behind the lists; `place` helps where not everything may be listed. */
export type ListPods = (place?: NamespacePlace) => Promise<ListedPod[]>

export type PodFinder = {
  /** What is known in time: Slack waits three seconds for a list, and so does whoever types. */
  find: ListPods
}

type Options = { list: ListPods; log: Log; now: () => number; keepMs?: number; patienceMs?: number }

/** Asked at each key that somebody presses, so that a list is kept for some seconds, and fetched on when it comes late. */
export function createPodFinder({ list, log, now, keepMs = 10_000, patienceMs = 2000 }: Options): PodFinder {
  const kept = new Map<string, { pods: ListedPod[]; until: number }>()
  const underway = new Map<string, Promise<ListedPod[]>>()

  async function fetchList(key: string, place: NamespacePlace | undefined): Promise<ListedPod[]> {
    try {
      const pods = await list(place)
      kept.set(key, { pods, until: now() + keepMs })
      const [oldest] = kept.keys()
      if (kept.size > 100 && oldest !== undefined) kept.delete(oldest)
      return pods
    } catch (error) {
      log.warn({ err: error }, 'Pods to choose from could not be listed')
      return []
    } finally {
      underway.delete(key)
    }
  }

  return {
    find: async (place) => {
      const key = place ? JSON.stringify([place.cluster, place.namespace]) : ''
      const known = kept.get(key)
      if (known && known.until > now()) return known.pods
      const fetching = underway.get(key) ?? fetchList(key, place)
      underway.set(key, fetching)
      return inTime(fetching, patienceMs, known?.pods ?? [])
    },
  }
}
