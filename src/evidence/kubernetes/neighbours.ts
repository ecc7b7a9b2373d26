import type { V1Pod } from '@kubernetes/client-node'
import type { Fact, NeighbourFacts } from '../evidence.ts'
import { createPullStates } from '../pull-state.ts'
import { toContainers } from './containers.ts'
import type { ReadPods } from './read-pods.ts'
import { toRfc3339 } from './rfc3339.ts'

/** One page: enough to tell one pod from many, and no burden for a big cluster. */
const maxPods = 500

export async function listAllPods(readPods: ReadPods): Promise<NeighbourFacts[]> {
  const { items } = await readPods({ limit: maxPods })
  return toNeighbours(items)
}

export async function listPodsBeside(readPods: ReadPods, namespace: string): Promise<NeighbourFacts[]> {
  const { items } = await readPods({ namespace, limit: maxPods })
  return toNeighbours(items)
}

/** Who may not see the whole cluster may still see the pod's own namespace. */
export async function firstPermitted<T>(
  wide: () => Promise<Fact<T>>,
  narrow: () => Promise<Fact<T>>,
): Promise<Fact<T>> {
  const fact = await wide()
  return !fact.known && fact.because === 'not-permitted' ? narrow() : fact
}

function toNeighbours(pods: readonly V1Pod[]): NeighbourFacts[] {
  const stateOf = createPullStates()
  return pods.flatMap((pod) => toNeighbour(pod, stateOf))
}

function toNeighbour(pod: V1Pod, stateOf: ReturnType<typeof createPullStates>): NeighbourFacts[] {
  const { name, namespace, creationTimestamp } = pod.metadata ?? {}
  if (!name || !namespace) return []
  const createdAt = toRfc3339(creationTimestamp)
  const node = pod.spec?.nodeName
  return [
    {
      namespace,
      name,
      ...(node && { node }),
      ...(createdAt && { createdAt }),
      images: toContainers(pod).map(stateOf),
    },
  ]
}
