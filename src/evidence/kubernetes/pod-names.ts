import type { ReadPods } from './read-pods.ts'

/** One page: a hint for a mistyped name is not worth reading a huge namespace. */
const maxPods = 250

export async function listPodNames(readPods: ReadPods, namespace: string): Promise<string[]> {
  const { items } = await readPods({ namespace, limit: maxPods })
  return items.flatMap((pod) => pod.metadata?.name ?? [])
}
