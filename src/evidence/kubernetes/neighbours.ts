import type { V1Pod } from '@kubernetes/client-node'
import type { Fact, NeighbourFacts } from '../evidence.ts'
import { createPullStates } from '../pull-state.ts'
import { toContainers } from './containers.ts'
import { readPodPages } from './pod-pages.ts'
import type { ReadPods } from './read-pods.ts'
import { toRfc3339 } from './rfc3339.ts'

/** Enough to tell one pod from many, and no burden for a big cluster. */
const mostPods = 500

export async function listAllPods(readPods: ReadPods): Promise<NeighbourFacts[]> {
  return listNeighbours(readPods, {})
}

export async function listPodsBeside(readPods: ReadPods, namespace: string): Promise<NeighbourFacts[]> {
  return listNeighbours(readPods, { namespace })
}

/** Who may not see the whole cluster may still see the pod's own namespace. */
export async function firstPermitted<T>(
  wide: () => Promise<Fact<T>>,
  narrow: () => Promise<Fact<T>>,
): Promise<Fact<T>> {
  const fact = await wide()
  return !fact.known && fact.because === 'not-permitted' ? narrow() : fact
}

async function listNeighbours(readPods: ReadPods, place: { namespace?: string }): Promise<NeighbourFacts[]> {
  const stateOf = createPullStates()
  const { items } = await readPodPages(readPods, { ...place, most: mostPods }, (pod) =>
    toNeighbour(pod, stateOf),
  )
  return items.flat()
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
