import type { PodList } from '../sources.ts'
import { toPodFacts } from './pod.ts'
import type { ReadPods } from './read-pods.ts'

/** One page: what fails in a bigger namespace than this fails in more than one pod. */
const maxPods = 500

export async function listPods(readPods: ReadPods, namespace: string): Promise<PodList> {
  const { items, next } = await readPods({ namespace, limit: maxPods })
  return {
    pods: items.map((pod) => toPodFacts(pod, namespace, pod.metadata?.name ?? '')),
    cut: next !== undefined,
  }
}
