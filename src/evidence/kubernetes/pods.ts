import type { CoreV1Api } from '@kubernetes/client-node'
import type { PodList } from '../sources.ts'
import { toPodFacts } from './pod.ts'

/** One page: what fails in a bigger namespace than this fails in more than one pod. */
const maxPods = 500

export async function listPods(api: CoreV1Api, namespace: string): Promise<PodList> {
  const { items, metadata } = await api.listNamespacedPod({ namespace, limit: maxPods })
  return {
    pods: items.map((pod) => toPodFacts(pod, namespace, pod.metadata?.name ?? '')),
    cut: Boolean(metadata?._continue),
  }
}
