import type { PodList } from '../sources.ts'
import { toPodFacts } from './pod.ts'
import { readPodPages } from './pod-pages.ts'
import type { ReadPods } from './read-pods.ts'

/** What fails in a bigger namespace than this fails in more than one pod. */
const mostPods = 500

export async function listPods(readPods: ReadPods, namespace: string): Promise<PodList> {
  const { items, cut } = await readPodPages(readPods, { namespace, most: mostPods }, (pod) =>
    toPodFacts(pod, namespace, pod.metadata?.name ?? ''),
  )
  return { pods: items, cut }
}
