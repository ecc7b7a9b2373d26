import { pullStateOf } from './evidence/pull-state.ts'
import type { PodList, Sources } from './evidence/sources.ts'

/** A pod that somebody may choose from a list; `cluster` is empty for the only one, if it has no name. */
export type ListedPod = { cluster: string; namespace: string; name: string; fails: boolean }
export type NamespacePlace = { cluster: string; namespace: string }

type Options = { sources: Sources; deadlineMs: number }

/** The pods of all clusters; of a namespace alone where the whole cluster may not be listed. Never rejects. */
export function createPodList({ sources, deadlineMs }: Options) {
  const names = sources.names.length > 0 ? sources.names : ['']

  async function listCluster(cluster: string, place: NamespacePlace | undefined): Promise<ListedPod[]> {
    const kubernetes = sources.cluster(cluster || undefined)?.kubernetes
    if (!kubernetes) return []
    const signal = AbortSignal.timeout(deadlineMs)
    const all = await kubernetes.allPods(signal)
    if (all.known) return toListed(cluster, all.value)
    if (all.because !== 'not-permitted' || place?.cluster !== cluster) return []
    const some = await kubernetes.pods(place.namespace, signal)
    return some.known ? toListed(cluster, some.value) : []
  }

  return async (place?: NamespacePlace): Promise<ListedPod[]> => {
    const lists = await Promise.all(names.map((name) => listCluster(name, place)))
    return lists.flat()
  }
}

function toListed(cluster: string, { pods }: PodList): ListedPod[] {
  return pods.map(({ namespace, name, containers }) => ({
    cluster,
    namespace,
    name,
    fails: containers.some((container) => pullStateOf(container).state === 'failing'),
  }))
}
