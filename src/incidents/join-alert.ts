import type { Incident, IncidentPod } from '../store/records.ts'
import type { Sighting } from './alert-subject.ts'
import { joinPods } from './join-pods.ts'
import { firstCheckMs, silenceMs } from './open-incident.ts'
import { isStarting } from './pod-states.ts'

/** A channel is pointed to an answer once in this time. */
const linkPauseMs = 5 * 60_000
/** Enough to know an alert again that its tool edits while it lasts. */
export const mostCounted = 200

export type Joined = {
  after: Incident
  /** Whether the alert's thread gets a line that points to the answer. */
  link: boolean
  /** Whether the incident was closed. */
  isBack: boolean
}

/** The incident with one more alert, and with the pods that the alert shows. */
export function joinAlert(
  incident: Incident,
  sighting: Sighting,
  pods: readonly Pick<IncidentPod, 'namespace' | 'name' | 'node'>[],
  now: number,
): Joined {
  const { counted = [incident.thread] } = incident
  const isNew = !counted.includes(sighting.ts)
  const link = isNew && now - (incident.linkedAt ?? Number.NEGATIVE_INFINITY) >= linkPauseMs
  const isBack = incident.state === 'closed' && !isLate(sighting)
  const open = isBack ? reopened(incident, sighting, now) : incident
  const after = {
    ...open,
    pods: isLate(sighting) ? open.pods : joinPods(open.pods, pods, now),
    alerts: open.alerts + (isNew ? 1 : 0),
    counted: isNew ? [...counted, sighting.ts].slice(-mostCounted) : counted,
    ...(link && { linkedAt: now }),
  }
  return { after: { ...after, ...checkOf(incident, after, now) }, link, isBack }
}

/** Words alone are waited out; pods are looked after from the moment at which they are known. */
function checkOf(
  before: Incident,
  { pods, nextCheckAt, checks }: Incident,
  now: number,
): Pick<Incident, 'nextCheckAt' | 'checks'> {
  if (pods.length === 0) return { nextCheckAt: now + silenceMs, checks }
  return before.pods.length === 0 ? { nextCheckAt: now + firstCheckMs, checks: 0 } : { nextCheckAt, checks }
}

/** An alert whose words tell of an error that its pods have left behind does not bring an incident back. */
function isLate({ text, pods }: Sighting): boolean {
  return text !== undefined && pods.length > 0 && !pods.some(isStarting)
}

/** It lasts from now on, with the pods that fail now; what was before is told as over. */
function reopened(
  { closedAt: _, ending: __, ...incident }: Incident,
  { at }: Sighting,
  now: number,
): Incident {
  return { ...incident, state: 'open', openedAt: at, pods: [], nextCheckAt: now + firstCheckMs, checks: 0 }
}
