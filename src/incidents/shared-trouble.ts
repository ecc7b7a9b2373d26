import type { Finding } from '../diagnosis/diagnosis.ts'
import type { Common, Incident } from '../store/records.ts'
import type { SeenPod } from './alert-subject.ts'
import { isSameImage, registryOf } from './images.ts'

/** What an incident's pods are recognised by. */
export type Shape = Pick<Incident, 'cluster' | 'common' | 'trouble' | 'pods'>

/**
 * What the finding's pods share. A single pod's image is what its next replica will fail with too. Where the
 * other pods could not be seen, what the platform has to mend is taken for the whole registry's.
 */
export function commonOf({ reach, image, registry, actor }: Finding): Common {
  if (reach && reach.scope !== 'pod')
    return { scope: reach.scope, ...(reach.shared !== undefined && { shared: reach.shared }) }
  const isRegistrys = !reach && actor === 'platform' && registry !== undefined
  if (image !== undefined && !isRegistrys) return { scope: 'image', shared: image }
  return registry === undefined ? { scope: 'pod' } : { scope: 'registry', shared: registry }
}

/** Equal for alerts that have one reason. */
export function keyOf(cluster: string, cause: string, { scope, shared }: Common): string {
  return JSON.stringify([cluster, cause, scope, shared ?? null])
}

/** What a key was made of. */
export function readKey(key: string): { cluster: string; common: Common } {
  const [cluster, , scope, shared]: [string, string, Common['scope'], string | null] = JSON.parse(key)
  return { cluster, common: { scope, ...(shared !== null && { shared }) } }
}

/** Whether what the one's pods share holds for all of the other's too. */
export function covers(wide: Common, narrow: Common): boolean {
  if (wide.scope === 'cluster') return true
  if (wide.scope === 'image' && narrow.scope === 'image')
    return isSameImage(wide.shared ?? '', narrow.shared ?? '')
  if (wide.scope === 'registry' && narrow.scope === 'image')
    return registryOf(narrow.shared ?? '') === wide.shared
  return wide.scope === narrow.scope && wide.shared !== undefined && wide.shared === narrow.shared
}

/** Whether a pod fails to pull with the incident's trouble, as far as the list of pods tells. */
export function sharesTrouble(pod: SeenPod, incident: Shape): boolean {
  return pod.images.some(
    ({ image, state, trouble }) =>
      state === 'failing' && isAlike(trouble, incident) && isWithin({ pod, image }, incident),
  )
}

export function isWithin(
  { pod, image }: { pod: Pick<SeenPod, 'namespace' | 'name' | 'node'>; image: string },
  incident: Shape,
): boolean {
  const { scope, shared } = incident.common
  switch (scope) {
    case 'cluster':
      return true
    case 'registry':
      return registryOf(image) === shared
    case 'image':
      return shared !== undefined && isSameImage(image, shared)
    case 'node':
      return pod.node !== undefined && pod.node === shared
    case 'node-pool':
      return isInPool(pod.node, incident)
    case 'pod':
      return incident.pods.some(({ namespace, name }) => namespace === pod.namespace && name === pod.name)
  }
}

/** Back-offs of older kubelets do not say what they are about; of one image they are about the same. */
function isAlike(trouble: string | undefined, incident: Shape): boolean {
  if (trouble === undefined || trouble === incident.trouble) return true
  return incident.trouble === undefined && incident.common.scope === 'image'
}

/** GKE names nodes `gke-CLUSTER-POOL-HASH-XXXX`, with a hash for each zone. */
function isInPool(node: string | undefined, { pods }: Shape): boolean {
  if (node === undefined) return false
  const stem = poolStem(node)
  return pods.some((pod) => pod.node !== undefined && poolStem(pod.node) === stem)
}

function poolStem(node: string): string {
  return node.replace(/-[0-9a-f]{8}-[0-9a-z]{4}$/, '')
}
