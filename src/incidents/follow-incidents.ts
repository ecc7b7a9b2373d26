import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import type { Incident } from '../store/records.ts'
import { podName, type SeenPod } from './alert-subject.ts'
import { checkIncident, differs, type Look } from './check-incident.ts'
import { diagnoseFor, lookKey } from './diagnose-for.ts'
import { holdMuted } from './hold-muted.ts'
import { limitSight } from './limit-sight.ts'
import { podToAsk, retellBy } from './look-again.ts'
import { answerOf, editDelayMs, mark, recovered } from './outgoing.ts'
import { seeSafely } from './see-safely.ts'
import type { WatchDeps } from './watch-deps.ts'

const limit = 100
const leaseMs = 60_000
/** Pods looked at once more in one turn, since alerts wait meanwhile. */
const mostAsked = 3
/** A check that an alert overtook is made again on what that one left. */
const mostTries = 3

type Ask = (incident: Incident, pod: SeenPod) => Promise<Diagnosis | undefined>
type LookOf = (incident: Incident) => Look | undefined
type Turn = { lookOf: LookOf; ask: Ask }

/** Looks after the open incidents that are due, with one list of pods for each cluster; gives their number. */
export async function followIncidents(deps: WatchDeps): Promise<number> {
  const { store, owner, now } = deps
  const due = await store.claimChecks({ owner, now: now(), leaseMs, limit })
  if (due.length === 0) return 0
  const at = now()
  const failing = due.flatMap(({ pods }) => pods.filter(({ state }) => state === 'failing'))
  const namespaces = new Set(failing.map(({ namespace }) => namespace))
  const sightOf = limitSight(await seeSafely([...namespaces], deps), deps.mayTell)
  const turn: Turn = {
    lookOf: ({ channel, cluster = '' }) => {
      const seen = sightOf(channel).seen.find((one) => one.cluster === cluster)
      return seen && { seen, at }
    },
    ask: createAsk(deps),
  }
  for (const incident of due) await follow(incident, turn, deps)
  return due.length
}

async function follow(claimed: Incident, turn: Turn, deps: WatchDeps): Promise<void> {
  const { store, log } = deps
  let incident: Incident | undefined = claimed
  for (let tries = 0; tries < mostTries && incident?.state === 'open'; tries++) {
    if (await commit(incident, await check(incident, turn, deps), deps)) return
    incident = await store.incident(claimed.id)
  }
  if (incident?.state === 'open')
    log.info({ incident: claimed.id }, 'Incident changed under its check, checked again later')
}

async function check(incident: Incident, { lookOf, ask }: Turn, deps: WatchDeps): Promise<Incident> {
  const { now } = deps
  const look = lookOf(incident)
  const checked = checkIncident(withoutWithheld(incident, deps), look, now())
  const pod = look && checked.state === 'open' ? podToAsk(checked, look.seen) : undefined
  if (!look || !pod) return checked
  const diagnosis = await ask(incident, pod)
  if (!diagnosis) return checked
  return withFreeKey(retellBy(checked, diagnosis, pod, look.seen, now()), incident, deps)
}

/** The rules may have changed since it was opened. */
function withoutWithheld(incident: Incident, { mayTell }: WatchDeps): Incident {
  const { channel, cluster = '', pods } = incident
  if (!mayTell || pods.every(({ namespace }) => mayTell(channel, cluster, namespace))) return incident
  return { ...incident, pods: pods.filter(({ namespace }) => mayTell(channel, cluster, namespace)) }
}

/**
 * Two incidents may turn out to be one. Then the later one keeps its old key and is told to its end in its
 * own thread, and new alerts go to the other.
 */
async function withFreeKey(after: Incident, before: Incident, { store }: WatchDeps): Promise<Incident> {
  if (after.key === before.key) return after
  const others = await store.incidents({ channel: after.channel })
  const isTaken = others.some(
    ({ id, state, key }) => id !== after.id && state === 'open' && key === after.key,
  )
  return isTaken ? { ...after, key: before.key } : after
}

async function commit(before: Incident, after: Incident, deps: WatchDeps): Promise<boolean> {
  const { store, now } = deps
  const isNews = differs(before, after) || after.diagnosis !== before.diagnosis
  const isOver = after.state === 'closed' && after.pods.length > 0
  const outgoing = [
    ...(isNews ? [answerOf(after, now() + editDelayMs)] : []),
    ...(isOver ? [mark('react', after, recovered, now() + editDelayMs)] : []),
  ]
  return store.commit({ incidents: [after], outgoing: await holdMuted(outgoing, [after], deps) })
}

/** Asks about a pod once in a turn, for however many channels. */
function createAsk(deps: WatchDeps): Ask {
  const asked = new Map<string, Diagnosis | undefined>()
  return async ({ channel, cluster = '' }, pod) => {
    const key = lookKey(channel, cluster, podName(pod), deps)
    if (asked.has(key) || asked.size >= mostAsked) return asked.get(key)
    try {
      asked.set(key, await diagnoseFor(channel, cluster, pod, deps))
    } catch (error) {
      deps.log.warn({ err: error, cluster, pod: podName(pod) }, 'Pod of an incident could not be looked at')
      asked.set(key, undefined)
    }
    return asked.get(key)
  }
}
