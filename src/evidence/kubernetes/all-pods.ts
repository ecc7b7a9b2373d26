import type { PodFacts } from '../evidence.ts'
import type { PodList } from '../sources.ts'
import { toPodFacts } from './pod.ts'
import type { ReadPods } from './read-pods.ts'
import { httpCode } from './to-fact.ts'

/** What kubectl asks for as well: a page that neither side has to hold for long. */
const pageSize = 500
/** What fails in a bigger cluster than this fails in more than one of these. */
const mostPods = 10_000

/**
 * No `resourceVersion` is named. `0` would be answered from the API server's cache, which before Kubernetes
 * 1.31 ignores `limit` and sends the whole cluster at once; a page is small wherever it comes from.
 */
export async function listPodsOfCluster(readPods: ReadPods): Promise<PodList> {
  try {
    return await readPages(readPods)
  } catch (error) {
    // The server keeps the state behind a `continue` for some minutes only; pages of two states don't add up.
    if (httpCode(error) !== 410) throw error
    return readPages(readPods)
  }
}

async function readPages(readPods: ReadPods): Promise<PodList> {
  const pods: PodFacts[] = []
  let next: string | undefined
  do {
    const page = await readPods({ limit: pageSize, ...(next && { continue: next }) })
    for (const pod of page.items.slice(0, mostPods - pods.length)) pods.push(toPodFacts(pod, '', ''))
    next = page.next
  } while (next && pods.length < mostPods)
  return { pods, cut: Boolean(next) }
}
