import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { V1Pod } from '@kubernetes/client-node'
import type { ReadPods } from './read-pods.ts'
import { httpCode } from './to-fact.ts'

/**
 * Half of kubectl's page: one is parsed at one go, which takes 20 ms and more for pods of usual size (5 kB)
 * in a process that has to answer Slack meanwhile. `bench/storm` tells how long it is busy.
 */
const pageSize = 250
/** Pods taken over at one go, for the same reason. */
const atOnce = 50

/** Which pods, and how many of them at most. */
export type Wanted = { namespace?: string; most: number }
export type PodsRead<T> = { items: T[]; cut: boolean }

/**
 * Reads pods page by page, each made into what the caller keeps of it before the next is asked for.
 *
 * No `resourceVersion` is named. `0` would be answered from the API server's cache, which before Kubernetes
 * 1.31 ignores `limit` and sends the whole cluster at once; a page is small wherever it comes from.
 */
export async function readPodPages<T>(
  readPods: ReadPods,
  wanted: Wanted,
  keep: (pod: V1Pod) => T,
): Promise<PodsRead<T>> {
  try {
    return await readPages(readPods, wanted, keep)
  } catch (error) {
    // The server keeps the state behind a `continue` for some minutes only; pages of two states don't add up.
    if (httpCode(error) !== 410) throw error
    return readPages(readPods, wanted, keep)
  }
}

async function readPages<T>(
  readPods: ReadPods,
  { namespace, most }: Wanted,
  keep: (pod: V1Pod) => T,
): Promise<PodsRead<T>> {
  const kept: T[] = []
  let next: string | undefined
  do {
    const query = { ...(namespace !== undefined && { namespace }), ...(next && { continue: next }) }
    const page = await readPods({ ...query, limit: Math.min(pageSize, most - kept.length) })
    for (const pod of page.items.slice(0, most - kept.length)) {
      kept.push(keep(pod))
      if (kept.length % atOnce === 0) await letOthersRun()
    }
    next = page.next
  } while (next && kept.length < most)
  return { items: kept, cut: Boolean(next) }
}
