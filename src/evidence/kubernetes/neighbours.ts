import type { CoreV1Api, V1Pod } from '@kubernetes/client-node'
import type { PullError } from '../../pull-error/pull-error.ts'
import { readWaiting } from '../../pull-error/read-waiting.ts'
import type { ContainerFacts, Fact, NeighbourFacts, NeighbourImage } from '../evidence.ts'
import { toContainers } from './containers.ts'
import { toRfc3339 } from './rfc3339.ts'

/** One page: enough to tell one pod from many, and no burden for a big cluster. */
const maxPods = 500

export async function listAllPods(api: CoreV1Api): Promise<NeighbourFacts[]> {
  const { items } = await api.listPodForAllNamespaces({ limit: maxPods })
  return items.flatMap(toNeighbour)
}

export async function listPodsBeside(api: CoreV1Api, namespace: string): Promise<NeighbourFacts[]> {
  const { items } = await api.listNamespacedPod({ namespace, limit: maxPods })
  return items.flatMap(toNeighbour)
}

/** Who may not see the whole cluster may still see the pod's own namespace. */
export async function firstPermitted<T>(
  wide: () => Promise<Fact<T>>,
  narrow: () => Promise<Fact<T>>,
): Promise<Fact<T>> {
  const fact = await wide()
  return !fact.known && fact.because === 'not-permitted' ? narrow() : fact
}

function toNeighbour(pod: V1Pod): NeighbourFacts[] {
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
      images: toContainers(pod).map(toImage),
    },
  ]
}

function toImage({ name: container, image, imageId, state, lastState }: ContainerFacts): NeighbourImage {
  const here =
    imageId || [state.kind, lastState?.kind].some((kind) => kind === 'running' || kind === 'terminated')
  if (here) return { container, image, state: 'pulled' }
  if (state.kind !== 'waiting') return { container, image, state: 'waiting' }
  const reading = readWaiting({ ...state, image })
  const fails = reading !== undefined && ['pullError', 'backOff', 'status'].includes(reading.kind)
  const trouble = reading?.kind === 'pullError' ? troubleOf(reading.error) : undefined
  return {
    container,
    image,
    state: fails ? 'failing' : 'waiting',
    ...(state.reason && { reason: state.reason }),
    ...(trouble && { trouble }),
  }
}

/** Enough of an error to tell whether two are of one kind. */
function troubleOf(error: PullError): string | undefined {
  for (const field of ['refusal', 'network', 'missing', 'brokenOff', 'status'] as const) {
    if (error[field] !== undefined) return `${field} ${error[field]}`
  }
  if (error.dns) return `dns ${error.dns.kind}`
  return error.tls && 'tls'
}
