import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import type { Incident } from '../store/records.ts'
import { podName, type SeenCluster, type SeenPod } from './alert-subject.ts'
import { failingNames } from './failing-names.ts'
import { blockingOf, causeOf, openIncident, tellsOfFailure } from './open-incident.ts'
import { failsToPull } from './pod-states.ts'
import { told } from './same-incident.ts'
import { covers } from './shared-trouble.ts'

/** Some ten minutes: what stays out of sight for longer will not come. */
const mostLooks = 6

/** The pod to look at once more: where something could not be seen at first, or has become something else. */
export function podToAsk(incident: Incident, seen: SeenCluster): SeenPod | undefined {
  const failing = failingPods(incident, seen)
  const isAsked = hasMovedOn(incident, failing) || (!isComplete(incident) && incident.checks <= mostLooks)
  if (!isAsked) return undefined
  return failing.find(({ images }) => images.some(({ trouble }) => trouble !== undefined)) ?? failing[0]
}

/** The incident with what a second look at one of its pods says; the same one where that says no more. */
export function retellBy(
  incident: Incident,
  diagnosis: Diagnosis,
  pod: SeenPod,
  seen: SeenCluster,
  now: number,
): Incident {
  if (!tellsOfFailure(diagnosis) || !saysMore(diagnosis, incident, failingPods(incident, seen)))
    return incident
  const { id, cluster = '', channel, thread: ts, openedAt: at } = incident
  const sighting = { cluster, channel, ts, at, pods: [pod] }
  const fresh = openIncident({ id, sighting, diagnosis, pods: [pod, ...seen.pods], now })
  // What is left of an outage may look smaller than it was.
  const isPart = fresh.cause === incident.cause && covers(incident.common, fresh.common)
  if (!isPart) return told(incident, fresh)
  const { trouble } = fresh
  return { ...incident, diagnosis: fresh.diagnosis, ...(trouble !== undefined && { trouble }) }
}

function failingPods({ pods }: Incident, seen: SeenCluster): SeenPod[] {
  const names = failingNames(pods)
  return seen.pods.filter((pod) => names.has(podName(pod)) && failsToPull(pod))
}

/** Whether all that still fails tells of a trouble, and of another one than at first. */
function hasMovedOn({ trouble: first }: Incident, failing: readonly SeenPod[]): boolean {
  const troubles = failing.flatMap(({ images }) =>
    images.filter(({ state }) => state === 'failing').map(({ trouble }) => trouble),
  )
  return (
    first !== undefined &&
    troubles.length > 0 &&
    troubles.every((trouble) => trouble !== undefined && trouble !== first)
  )
}

function saysMore(fresh: Diagnosis, incident: Incident, failing: readonly SeenPod[]): boolean {
  const known = incident.diagnosis
  if (Boolean(blockingOf(fresh)) !== Boolean(blockingOf(known))) return blockingOf(fresh) !== undefined
  if (hasMovedOn(incident, failing)) return true
  return causeOf(fresh) === incident.cause && hasUnreadLogs(known) && !hasUnreadLogs(fresh)
}

function isComplete({ diagnosis }: Incident): boolean {
  return blockingOf(diagnosis) !== undefined && !hasUnreadLogs(diagnosis)
}

function hasUnreadLogs({ unseen }: Diagnosis): boolean {
  return unseen.some(({ because }) => because === 'budget-used-up' || because === 'not-answering')
}
