import type { Incident, IncidentPod } from '../store/records.ts'
import { podName, type SeenCluster, type SeenPod } from './alert-subject.ts'
import { isSameImage } from './images.ts'
import { joinPods } from './join-pods.ts'
import { blockingOf, firstCheckMs, sharing } from './open-incident.ts'
import { indexPods, stemOf } from './pod-index.ts'
import { isAwaited, isStarting } from './pod-states.ts'
import { isWithin } from './shared-trouble.ts'

const longestPauseMs = 5 * 60_000
/** A list of pods may be a few seconds older than the moment at which it was asked for. */
const staleMs = 5_000

/** One look at a cluster, and when it was asked for. */
export type Look = { seen: SeenCluster; at: number }

/**
 * What a look at the cluster's pods says of an incident; it is closed when none of its pods fails any more.
 * One that has no pods is due when its alerts have been silent for long enough.
 */
export function checkIncident(incident: Incident, look: Look | undefined, now: number): Incident {
  const next = { ...incident, checks: incident.checks + 1, nextCheckAt: now + pauseAfter(incident.checks) }
  if (incident.pods.length === 0) return closed(next, now)
  if (!look) return next
  const known = checkPods(incident, look, now)
  const checked = { ...next, pods: joinPods(known, sharing(look.seen.pods, incident), now) }
  const lasts = checked.pods.some(({ state }) => state === 'failing') || isReplaced(checked, look)
  return lasts ? checked : closed(checked, now)
}

/** The same list where all of them are as they were. */
function checkPods(incident: Incident, look: Look, now: number): IncidentPod[] {
  const { named } = indexPods(look.seen.pods)
  const checked = incident.pods.map((pod) => {
    if (pod.state !== 'failing' || isTooNew(pod, look)) return pod
    const seen = named(pod.name).find(({ namespace }) => namespace === pod.namespace)
    const state = stateOf(pod, seen, incident, look)
    return state === 'failing' ? pod : { ...pod, state, until: now }
  })
  return checked.every((pod, index) => pod === incident.pods[index]) ? incident.pods : checked
}

/** What nobody can look at any more is not told as recovered. One of words alone is over as ever. */
export function closeUnwatched(incident: Incident, now: number): Incident {
  const over = closed(incident, now)
  return incident.pods.length === 0 ? over : { ...over, ending: { because: 'unwatched' } }
}

/** Whether a reader of the answer would see another one. */
export function differs(before: Incident, after: Incident): boolean {
  if (before.state !== after.state) return true
  return before.pods !== after.pods && statesOf(before) !== statesOf(after)
}

function statesOf({ pods }: Incident): string {
  return pods.map((pod) => `${podName(pod)} ${pod.state}`).join()
}

function isTooNew({ since }: IncidentPod, { at }: Look): boolean {
  return since > at - staleMs
}

function stateOf(
  pod: IncidentPod,
  seen: SeenPod | undefined,
  incident: Incident,
  { seen: { complete, namespaces } }: Look,
): IncidentPod['state'] {
  if (!seen) return complete || namespaces?.includes(pod.namespace) ? 'gone' : 'failing'
  return hasItsImages(seen, incident) ? 'recovered' : 'failing'
}

/** What the pod fails with for another reason is not this incident's. */
function hasItsImages(seen: SeenPod, incident: Incident): boolean {
  const own = seen.images.filter(({ image }) => isOwn(seen, image, incident))
  const images = own.length > 0 ? own : seen.images
  return images.length > 0 && images.every((image) => image.state !== 'failing' && !isAwaited(image))
}

function isOwn(pod: SeenPod, image: string, incident: Incident): boolean {
  const about = blockingOf(incident.diagnosis)?.image
  if (incident.common.scope === 'pod' && about !== undefined) return isSameImage(image, about)
  return isWithin({ pod, image }, incident)
}

/** Whether a pod that is gone has a successor that tries its luck right now. */
function isReplaced({ pods }: Incident, { seen }: Look): boolean {
  const gone = new Set(pods.filter(({ state }) => state === 'gone').map(placeOf))
  return gone.size > 0 && seen.pods.some((pod) => isStarting(pod) && gone.has(placeOf(pod)))
}

function placeOf({ namespace, name }: { namespace: string; name: string }): string {
  return `${namespace}/${stemOf(name) ?? name}`
}

function closed(incident: Incident, now: number): Incident {
  return { ...incident, state: 'closed', closedAt: now }
}

/** 10 s, 20 s, 40 s and so on, up to five minutes. */
function pauseAfter(checks: number): number {
  return Math.min(firstCheckMs * 2 ** Math.min(checks, 10), longestPauseMs)
}
