import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import type { Incident } from '../store/records.ts'
import { checkIncident, differs } from './check-incident.ts'
import { blockingOf, tellsOfFailure, withoutNeighbours } from './open-incident.ts'
import { answerOf, mark, recovered } from './outgoing.ts'
import type { Sight, WatchDeps } from './watch-deps.ts'

const limit = 100
const leaseMs = 60_000
/** Some ten minutes: what stays out of sight for longer will not come. */
const mostLooks = 6

/** Looks after the open incidents that are due, with one list of pods for each cluster; gives their number. */
export async function followIncidents(deps: WatchDeps): Promise<number> {
  const { store, owner, now, log } = deps
  const due = await store.claimChecks({ owner, now: now(), leaseMs, limit })
  if (due.length === 0) return 0
  const sight = await deps.see([
    ...new Set(due.flatMap(({ pods }) => pods.map(({ namespace }) => namespace))),
  ])
  for (const incident of due) {
    try {
      await follow(incident, sight, deps)
    } catch (error) {
      log.error({ err: error, incident: incident.id }, 'Incident could not be checked, tried again later')
    }
  }
  return due.length
}

async function follow(incident: Incident, sight: Sight, deps: WatchDeps): Promise<void> {
  const { store, now } = deps
  const seen = sight.seen.find(({ cluster }) => cluster === (incident.cluster ?? ''))
  const checked = checkIncident(incident, seen, now())
  const after = checked.state === 'open' && seen ? await lookAgain(checked, deps) : checked
  const isNews = differs(incident, after) || after.diagnosis !== incident.diagnosis
  const isOver = after.state === 'closed' && after.pods.length > 0
  await store.commit({
    incidents: [after],
    outgoing: [
      ...(isNews ? [answerOf(after, now())] : []),
      ...(isOver ? [mark('react', after, recovered, now())] : []),
    ],
  })
}

/** What could not be seen or explained at first is looked at once more with each check. */
async function lookAgain(incident: Incident, { diagnose }: WatchDeps): Promise<Incident> {
  const pod = incident.pods.find(({ state }) => state === 'failing')
  if (!pod || isComplete(incident.diagnosis) || incident.checks > mostLooks) return incident
  const diagnosis = await diagnose(incident.cluster ?? '', pod)
  if (!tellsOfFailure(diagnosis) || !saysMore(diagnosis, incident.diagnosis)) return incident
  return {
    ...incident,
    cause: blockingOf(diagnosis)?.cause ?? diagnosis.outcome,
    diagnosis: withoutNeighbours(diagnosis),
  }
}

function isComplete(diagnosis: Diagnosis): boolean {
  return blockingOf(diagnosis) !== undefined && !hasUnreadLogs(diagnosis)
}

function hasUnreadLogs({ unseen }: Diagnosis): boolean {
  return unseen.some(({ because }) => because === 'budget-used-up' || because === 'not-answering')
}

function saysMore(fresh: Diagnosis, known: Diagnosis): boolean {
  if (blockingOf(fresh) && !blockingOf(known)) return true
  return Boolean(blockingOf(fresh)) === Boolean(blockingOf(known)) && !hasUnreadLogs(fresh)
}
