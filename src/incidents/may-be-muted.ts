import type { Mute } from '../store/records.ts'
import type { SeenPod, Sighting } from './alert-subject.ts'
import { isSameImage } from './images.ts'
import { isWithin, readKey } from './shared-trouble.ts'

/** Whether a pod may turn out to fail with what its channel has muted: then nothing shows that it is looked at. */
export function mayBeMuted(
  pod: SeenPod,
  { channel, cluster }: Pick<Sighting, 'channel' | 'cluster'>,
  mutes: readonly Mute[],
): boolean {
  const failing = pod.images.flatMap(({ image, state }) => (state === 'failing' ? [image] : []))
  return mutes.some((mute) => {
    if (mute.channel !== channel) return false
    if (mute.key === undefined) return failing.some((image) => isSameImage(image, mute.image ?? ''))
    return mayHaveKey(mute.key, { pod, cluster, failing })
  })
}

/** As far as can be told before anybody knows the cause. A key does not say which pods or nodes are meant. */
function mayHaveKey(
  key: string,
  { pod, cluster, failing }: { pod: SeenPod; cluster: string; failing: readonly string[] },
): boolean {
  const { cluster: muted, common } = readKey(key)
  if (cluster !== muted) return false
  if (common.scope === 'pod' || common.scope === 'node-pool') return true
  return failing.some((image) => isWithin({ pod, image }, { cluster, common, pods: [] }))
}
