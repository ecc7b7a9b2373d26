import type { StoredAlert } from '../store/records.ts'
import type { Change } from '../store/store.ts'
import { placeOf, type Sighting } from './alert-subject.ts'
import { enterSightings } from './enter-sightings.ts'
import { type AlertReading, judgeAlert } from './judge-alert.ts'
import { openLedger, reopenMs } from './ledger.ts'
import { readAlerts } from './read-alerts.ts'
import type { Looked, WatchDeps } from './watch-deps.ts'

type Settled = NonNullable<Change['settled']>[number]
type Judged = { settled: Settled[]; sightings: Sighting[]; later: StoredAlert[] }

/** Few enough to be read and decided without keeping others waiting. */
const batch = 100
const leaseMs = 60_000
const retryMs = 30_000
/** An alert that fails again and again must not hold up the others for ever. */
const mostTries = 20
/** A decision that another process overtook is made again on what that one left. */
const mostDecisions = 5

/** Deals with the oldest alerts that wait; gives the number that was taken. */
export async function takeAlerts(deps: WatchDeps): Promise<number> {
  const { store, owner, now, log } = deps
  const alerts = await store.claimAlerts({ owner, now: now(), leaseMs, limit: batch })
  if (alerts.length === 0) return 0
  try {
    const waiting = await deal(alerts, deps)
    if (waiting.length > 0) await store.postponeAlerts(waiting, now() + retryMs)
  } catch (error) {
    log.error({ err: error, alerts: alerts.length }, 'Alerts could not be dealt with, tried again later')
    await giveBack(alerts, deps)
  }
  return alerts.length
}

/** Gives the alerts that have to wait: their cluster was silent, or too much was new at once. */
async function deal(alerts: readonly StoredAlert[], deps: WatchDeps): Promise<StoredAlert[]> {
  const readings = await readAlerts(alerts, deps)
  const looked = readings.filter(({ subject }) => !subject.ignore)
  const sight = looked.length === 0 ? { seen: [], silent: [] } : await deps.see(namespacesOf(looked))
  const { settled, sightings, later } = sortOut(readings, sight)
  const unlooked = await decide(sightings, settled, { ...sight, diagnoses: new Map() }, deps)
  return [...later, ...alerts.filter(({ channel, ts }) => unlooked.has(placeOf({ channel, ts })))]
}

function sortOut(readings: readonly AlertReading[], sight: Parameters<typeof judgeAlert>[1]): Judged {
  const judged: Judged = { settled: [], sightings: [], later: [] }
  for (const reading of readings) {
    const { channel, ts } = reading.alert
    const verdict = judgeAlert(reading, sight)
    if (verdict.kind === 'later') judged.later.push(reading.alert)
    else judged.settled.push({ channel, ts, outcome: verdict.kind === 'silent' ? verdict.why : 'answered' })
    if (verdict.kind === 'failing') judged.sightings.push(...verdict.sightings)
  }
  return judged
}

/** Commits what the sightings do to the incidents; gives the alerts for which there was no time. */
async function decide(
  sightings: readonly Sighting[],
  settled: readonly Settled[],
  looked: Looked,
  deps: WatchDeps,
): Promise<ReadonlySet<string>> {
  const { store, now, log } = deps
  for (let tries = 0; tries < mostDecisions; tries++) {
    const known = sightings.length === 0 ? [] : await store.incidents({ closedAfter: now() - reopenMs })
    const ledger = openLedger(known, now())
    const unlooked = await enterSightings(sightings, ledger, looked, deps)
    const done = settled.filter((alert) => !unlooked.has(placeOf(alert)))
    if (await store.commit({ settled: done, ...ledger.change() })) {
      for (const alert of done) log.info(alert, 'Alert dealt with')
      return unlooked
    }
  }
  throw new Error('Incidents changed under every decision')
}

async function giveBack(alerts: readonly StoredAlert[], { store, now, log }: WatchDeps): Promise<void> {
  const [tired, others] = [
    alerts.filter(({ tries }) => tries >= mostTries),
    alerts.filter(({ tries }) => tries < mostTries),
  ]
  for (const { channel, ts, tries } of tired) log.error({ channel, ts, tries }, 'Alert given up')
  if (tired.length > 0)
    await store.commit({ settled: tired.map(({ channel, ts }) => ({ channel, ts, outcome: 'failed' })) })
  if (others.length > 0) await store.postponeAlerts(others, now() + retryMs)
}

function namespacesOf(readings: readonly AlertReading[]): string[] {
  const named = readings.flatMap(({ subject: { pods, workloads, namespaces } }) => [
    ...[...pods, ...workloads].flatMap(({ namespace }) => namespace ?? []),
    ...namespaces,
  ])
  return [...new Set(named)]
}
