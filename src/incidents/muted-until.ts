import type { Incident, Mute } from '../store/records.ts'

type Subject = Pick<Incident, 'common' | 'diagnosis' | 'pods'>
type Muted = Subject & Pick<Incident, 'channel' | 'key'>

/** Until when nothing is to be said of an incident, as its channel wants; undefined where nothing is muted. */
export function mutedUntil(incident: Muted, mutes: readonly Mute[], now: number): number | undefined {
  const holding = mutes.filter((mute) => mute.until > now && concerns(mute, incident))
  return holding.length > 0 ? Math.max(...holding.map(({ until }) => until)) : undefined
}

/** The image that an incident is about. An outage that reaches further is not silenced with one of its images. */
export function imageOf({ common, diagnosis, pods }: Subject): string | undefined {
  if (common.scope === 'image') return common.shared
  if (common.scope !== 'pod' && pods.length > 1) return undefined
  const images = new Set(diagnosis.findings.flatMap(({ image }) => image ?? []))
  return images.size === 1 ? [...images][0] : undefined
}

function concerns({ channel, key, image }: Mute, incident: Muted): boolean {
  if (channel !== incident.channel) return false
  return key === undefined ? image !== undefined && image === imageOf(incident) : key === incident.key
}
