import type { CoreV1Api } from '@kubernetes/client-node'

/** One page: a hint for a mistyped name is not worth reading a huge namespace. */
const maxPods = 500

export async function listPodNames(api: CoreV1Api, namespace: string): Promise<string[]> {
  const pods = await api.listNamespacedPod({ namespace, limit: maxPods })
  return pods.items.flatMap((pod) => pod.metadata?.name ?? [])
}
