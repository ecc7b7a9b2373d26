import type { PodList } from '../sources.ts'
import { toPodFacts } from './pod.ts'
import { readPodPages } from './pod-pages.ts'
import type { ReadPods } from './read-pods.ts'

/** What fails in a bigger cluster than this fails in more than one of these. */
const mostPods = 10_000

export async function listPodsOfCluster(readPods: ReadPods): Promise<PodList> {
  const { items, cut } = await readPodPages(readPods, { most: mostPods }, (pod) => toPodFacts(pod, '', ''))
  return { pods: items, cut }
}
