import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import { placeOf, podName, type SeenPod, type Sighting } from './alert-subject.ts'
import type { Ledger } from './ledger.ts'
import { tellsOfFailure } from './open-incident.ts'
import { looking, mark } from './outgoing.ts'
import type { Looked, WatchDeps } from './watch-deps.ts'

/** Pods looked at in full for one batch; each costs several calls. What is left waits for the next. */
const mostDiagnosed = 10

/** Enters every sighting, with a look at one pod of each new trouble; gives the alerts that have to wait for theirs. */
export async function enterSightings(
  sightings: readonly Sighting[],
  ledger: Ledger,
  looked: Looked,
  deps: WatchDeps,
): Promise<Set<string>> {
  const unlooked = new Set<string>()
  for (const sighting of sightings) {
    if (sighting.text) enterText(sighting, sighting.text, ledger, deps)
    else if (!(await enterPods(sighting, ledger, looked, deps))) unlooked.add(placeOf(sighting))
  }
  return unlooked
}

function enterText(sighting: Sighting, text: Diagnosis, ledger: Ledger, { newId }: WatchDeps): void {
  ledger.enter(sighting, text, sighting.pods, newId())
}

/** False when too much was looked at already. */
async function enterPods(
  sighting: Sighting,
  ledger: Ledger,
  looked: Looked,
  deps: WatchDeps,
): Promise<boolean> {
  let rest = ledger.cover(sighting, sighting.pods)
  for (let pod = rest[0]; pod; pod = rest[0]) {
    const diagnosis = await diagnoseOnce(pod, sighting, looked, deps)
    if (!diagnosis) return false
    const others = rest.slice(1)
    if (tellsOfFailure(diagnosis)) {
      ledger.enter(sighting, diagnosis, [pod, ...othersOf(pod, sighting, looked)], deps.newId())
    }
    rest = ledger.cover(sighting, others)
  }
  return true
}

/** A decision that is made again looks at nothing twice; undefined when enough was looked at. */
async function diagnoseOnce(
  pod: SeenPod,
  sighting: Sighting,
  { diagnoses }: Looked,
  { store, diagnose, now }: WatchDeps,
): Promise<Diagnosis | undefined> {
  const key = `${sighting.cluster} ${podName(pod)}`
  const known = diagnoses.get(key)
  if (known || diagnoses.size >= mostDiagnosed) return known
  const alert = { channel: sighting.channel, thread: sighting.ts }
  await store.commit({ outgoing: [mark('react', alert, looking, now())] })
  const diagnosis = await diagnose(sighting.cluster, pod)
  await store.commit({ outgoing: [mark('unreact', alert, looking, now())] })
  diagnoses.set(key, diagnosis)
  return diagnosis
}

function othersOf(pod: SeenPod, { cluster }: Sighting, { seen }: Looked): SeenPod[] {
  const pods = seen.find((one) => one.cluster === cluster)?.pods ?? []
  return pods.filter((other) => podName(other) !== podName(pod))
}
