import type { Incident, IncidentPod } from '../store/records.ts'
import { failsToPull, podName, type SeenCluster, type SeenPod } from './alert-subject.ts'
import { sharesTrouble } from './common.ts'
import { joinPods } from './join-pods.ts'
import { firstCheckMs } from './open-incident.ts'

const longestPauseMs = 5 * 60_000
/** An alert whose pods nobody can look at is over when it has been silent for so long. */
const silenceMs = 60 * 60_000

/** What a look at the cluster's pods says of an incident; it is closed when none of its pods fails any more. */
export function checkIncident(incident: Incident, seen: SeenCluster | undefined, now: number): Incident {
  const next = { ...incident, checks: incident.checks + 1, nextCheckAt: now + pauseAfter(incident.checks) }
  if (incident.pods.length === 0) return closeWhenSilent(next, now)
  if (!seen) return next
  const inView = new Map(seen.pods.map((pod) => [podName(pod), pod]))
  const known = incident.pods.map((pod) => stateOf(pod, inView.get(podName(pod)), seen.complete, now))
  const joined = joinPods(
    known,
    seen.pods.filter((pod) => failsToPull(pod) && sharesTrouble(pod, incident)),
    now,
  )
  const checked = { ...next, pods: joined }
  return joined.some(({ state }) => state === 'failing') ? checked : closed(checked, now)
}

/** Whether a reader of the answer would see another one. */
export function differs(before: Incident, after: Incident): boolean {
  return before.state !== after.state || statesOf(before) !== statesOf(after)
}

function statesOf({ pods }: Incident): string {
  return pods.map((pod) => `${podName(pod)} ${pod.state}`).join()
}

function stateOf(pod: IncidentPod, seen: SeenPod | undefined, complete: boolean, now: number): IncidentPod {
  if (pod.state !== 'failing') return pod
  if (!seen) return complete ? { ...pod, state: 'gone', until: now } : pod
  // A container that waits for a try has not recovered yet.
  const isHere = seen.images.length > 0 && seen.images.every(({ state }) => state === 'pulled')
  return isHere ? { ...pod, state: 'recovered', until: now } : pod
}

function closeWhenSilent(incident: Incident, now: number): Incident {
  const until = Math.max(incident.openedAt, incident.linkedAt ?? 0) + silenceMs
  return now >= until ? closed(incident, now) : { ...incident, nextCheckAt: until }
}

function closed(incident: Incident, now: number): Incident {
  return { ...incident, state: 'closed', closedAt: now }
}

/** 10 s, 20 s, 40 s and so on, up to five minutes. */
function pauseAfter(checks: number): number {
  return Math.min(firstCheckMs * 2 ** Math.min(checks, 10), longestPauseMs)
}
