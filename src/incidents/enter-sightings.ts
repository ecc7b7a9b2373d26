import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import { placeOf, podName, type SeenPod, type Sighting } from './alert-subject.ts'
import { diagnoseFor, lookKey } from './diagnose-for.ts'
import type { Ledger } from './ledger.ts'
import { mayBeMuted } from './may-be-muted.ts'
import { tellsOfFailure } from './open-incident.ts'
import { looking, mark } from './outgoing.ts'
import type { Looked, WatchDeps } from './watch-deps.ts'

/** Pods looked at in full for one batch; each costs several calls. What is left waits for the next. */
const mostDiagnosed = 10
/** No look takes longer than its own deadline, and all of them must be over well before the lease is. */
const longestLookingMs = 25_000

/** Alerts entered at one go; one that means all pods of an outage may have hundreds. */
const atOnce = 10

/** What became of an alert: `soon` when there was too much to look at, `later` when a look did not succeed. */
export type Entered = 'answered' | 'not-failing' | 'soon' | 'later'
type Look = Diagnosis | 'soon' | 'later'

/** Enters every sighting, with a look at one pod of each new trouble; gives what became of each alert. */
export async function enterSightings(
  sightings: readonly Sighting[],
  ledger: Ledger,
  looked: Looked,
  deps: WatchDeps,
): Promise<Map<string, Entered>> {
  const entered = new Map<string, Entered>()
  for (const sighting of sightings) {
    const place = placeOf(sighting)
    const became = await enterOne(sighting, ledger, looked, deps)
    entered.set(place, weightier(entered.get(place), became))
    if (entered.size % atOnce === 0) await letOthersRun()
  }
  return entered
}

async function enterOne(
  sighting: Sighting,
  ledger: Ledger,
  looked: Looked,
  deps: WatchDeps,
): Promise<Entered> {
  if (!sighting.text) return enterPods(sighting, ledger, looked, deps)
  ledger.enter(sighting, sighting.text, sighting.pods)
  return 'answered'
}

async function enterPods(
  sighting: Sighting,
  ledger: Ledger,
  looked: Looked,
  deps: WatchDeps,
): Promise<Entered> {
  let rest = ledger.cover(sighting, sighting.pods)
  let became: Entered = rest.length < sighting.pods.length ? 'answered' : 'not-failing'
  for (let pod = rest[0]; pod; pod = rest[0]) {
    const others = rest.slice(1)
    const look = await lookAt(pod, sighting, looked, deps)
    if (look === 'soon') return look
    if (look === 'later') became = look
    else if (tellsOfFailure(look)) {
      ledger.enter(sighting, look, [pod, ...othersOf(pod, sighting, looked)])
      became = weightier(became, 'answered')
    }
    rest = ledger.cover(sighting, others)
  }
  return became
}

/** An alert of which something is left to look at is not done. */
function weightier(one: Entered | undefined, other: Entered): Entered {
  const order: Entered[] = ['not-failing', 'answered', 'later', 'soon']
  return one !== undefined && order.indexOf(one) > order.indexOf(other) ? one : other
}

async function lookAt(pod: SeenPod, sighting: Sighting, looked: Looked, deps: WatchDeps): Promise<Look> {
  const { diagnoses, since } = looked
  const key = lookKey(sighting.channel, sighting.cluster, podName(pod), deps)
  if (!diagnoses.has(key)) {
    if (diagnoses.size >= mostDiagnosed || deps.now() - since >= longestLookingMs) return 'soon'
    diagnoses.set(key, await diagnose(pod, sighting, looked, deps))
  }
  const diagnosis = diagnoses.get(key)
  return diagnosis && !isUndecided(diagnosis) ? diagnosis : 'later'
}

/** The list of pods says that it fails: who could not be asked for more may answer next time. */
function isUndecided({ outcome }: Diagnosis): boolean {
  return outcome === 'unreachable' || outcome === 'forbidden' || outcome === 'pulling'
}

async function diagnose(
  pod: SeenPod,
  sighting: Sighting,
  looked: Looked,
  deps: WatchDeps,
): Promise<Diagnosis | undefined> {
  const { channel, ts, cluster } = sighting
  await markLooking(pod, sighting, looked, deps)
  try {
    return await diagnoseFor(channel, cluster, pod, deps)
  } catch (error) {
    deps.log.warn(
      { err: error, channel, ts, cluster, pod: podName(pod) },
      'Pod of an alert could not be looked at',
    )
    return undefined
  }
}

async function markLooking(
  pod: SeenPod,
  sighting: Sighting,
  { marked }: Looked,
  { store, now }: WatchDeps,
): Promise<void> {
  const { channel, ts } = sighting
  if (marked.some((alert) => placeOf(alert) === placeOf({ channel, ts }))) return
  if (mayBeMuted(pod, sighting, await store.mutes(now()))) return
  marked.push({ channel, ts })
  await store.commit({ outgoing: [mark('react', { channel, thread: ts }, looking, now())] })
}

function othersOf(pod: SeenPod, { channel, cluster }: Sighting, { sightOf }: Looked): SeenPod[] {
  const pods = sightOf(channel).seen.find((one) => one.cluster === cluster)?.pods ?? []
  return pods.filter((other) => other !== pod)
}
