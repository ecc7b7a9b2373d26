import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import type { Incident } from '../store/records.ts'
import { podName, type SeenPod } from './alert-subject.ts'
import { checkIncident, closeUnwatched, differs, type Look } from './check-incident.ts'
import { diagnoseFor, lookKey } from './diagnose-for.ts'
import { holdMuted } from './hold-muted.ts'
import { type JoinedIncidents, joinIncidents } from './join-incidents.ts'
import { limitSight } from './limit-sight.ts'
import { podToAsk, retellBy } from './look-again.ts'
import { answerOf, editDelayMs, recoveryOf } from './outgoing.ts'
import { seeSafely } from './see-safely.ts'
import type { WatchDeps } from './watch-deps.ts'

const limit = 100
const leaseMs = 60_000
/** Pods looked at once more in one turn, since alerts wait meanwhile. */
const mostAsked = 3
/** A check that an alert overtook is made again on what that one left. */
const mostTries = 3

type Ask = (incident: Incident, pod: SeenPod) => Promise<Diagnosis | undefined>
type Turn = {
  lookOf: (incident: Incident) => Look | undefined
  /** Whether anybody looks at its cluster, be it in vain. */
  isWatched: (incident: Incident) => boolean
  ask: Ask
}

/** Looks after the open incidents that are due, with one list of pods for each cluster; gives their number. */
export async function followIncidents(deps: WatchDeps): Promise<number> {
  const { store, owner, now } = deps
  const due = await store.claimChecks({ owner, now: now(), leaseMs, limit })
  if (due.length === 0) return 0
  const turn = await lookFor(due, deps)
  for (const incident of due) {
    await follow(incident, turn, deps)
    await letOthersRun()
  }
  return due.length
}

async function lookFor(due: readonly Incident[], deps: WatchDeps): Promise<Turn> {
  const at = deps.now()
  const failing = due.flatMap(({ pods }) => pods.filter(({ state }) => state === 'failing'))
  const namespaces = new Set(failing.map(({ namespace }) => namespace))
  const sight = await seeSafely([...namespaces], deps)
  const sightOf = limitSight(sight ?? { seen: [], silent: [] }, deps.mayTell)
  const clusters = sight && [...sight.seen.map(({ cluster }) => cluster), ...sight.silent]
  return {
    lookOf: ({ channel, cluster = '' }) => {
      const seen = sightOf(channel).seen.find((one) => one.cluster === cluster)
      return seen && { seen, at }
    },
    isWatched: ({ cluster = '' }) => clusters?.includes(cluster) ?? true,
    ask: createAsk(deps),
  }
}

async function follow(claimed: Incident, turn: Turn, deps: WatchDeps): Promise<void> {
  const { store, log } = deps
  let incident: Incident | undefined = claimed
  for (let tries = 0; tries < mostTries && incident?.state === 'open'; tries++) {
    const after = turn.isWatched(incident)
      ? await check(incident, turn, deps)
      : closeUnwatched(incident, deps.now())
    // Of thousands of pods, each of both takes its time.
    await letOthersRun()
    if (await commit(incident, after, deps)) return
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
  return retellBy(checked, diagnosis, pod, look.seen, now())
}

/** The rules may have changed since it was opened. */
function withoutWithheld(incident: Incident, { mayTell }: WatchDeps): Incident {
  const { channel, cluster = '', pods } = incident
  if (!mayTell || pods.every(({ namespace }) => mayTell(channel, cluster, namespace))) return incident
  return { ...incident, pods: pods.filter(({ namespace }) => mayTell(channel, cluster, namespace)) }
}

async function commit(before: Incident, after: Incident, deps: WatchDeps): Promise<boolean> {
  const { store, now } = deps
  const isNews = differs(before, after) || after.diagnosis !== before.diagnosis
  const { kept, joined } = isNews ? await joinOthers(after, deps) : { kept: after, joined: [] }
  const dueAt = now() + editDelayMs
  const outgoing = [
    ...(isNews ? [kept, ...joined].map((one) => answerOf(one, dueAt)) : []),
    ...recoveryOf(after, dueAt),
  ]
  const incidents = [kept, ...joined]
  return store.commit({ incidents, outgoing: await holdMuted(outgoing, incidents, deps) })
}

async function joinOthers(after: Incident, { store, now }: WatchDeps): Promise<JoinedIncidents> {
  if (after.state === 'closed') return { kept: after, joined: [] }
  return joinIncidents(after, await store.incidents({ channel: after.channel }), now())
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
