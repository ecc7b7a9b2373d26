import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { StoredAlert } from '../store/records.ts'
import type { Change } from '../store/store.ts'
import { placeOf, type Sighting } from './alert-subject.ts'
import { type Entered, enterSightings } from './enter-sightings.ts'
import { holdMuted } from './hold-muted.ts'
import { type AlertReading, judgeAlert } from './judge-alert.ts'
import { openLedger, reopenMs } from './ledger.ts'
import { limitSight } from './limit-sight.ts'
import { looking, mark, markId, type Outgoing } from './outgoing.ts'
import { readAlerts } from './read-alerts.ts'
import { seeSafely } from './see-safely.ts'
import type { Looked, Sight, WatchDeps } from './watch-deps.ts'

type Settled = NonNullable<Change['settled']>[number]
type Judged = { settled: Settled[]; sightings: Sighting[]; later: StoredAlert[] }
type Waiting = { soon: StoredAlert[]; later: StoredAlert[] }

/** Few enough to be read and decided without keeping others waiting. */
const batch = 100
const leaseMs = 60_000
/** A pull often fails within seconds; what takes longer may take much longer. */
const firstRetryMs = 6_000
const secondRetryMs = 30_000
const longestRetryMs = 5 * 60_000
/** An alert that fails again and again, or takes the process with it, is left alone in the end. */
const mostTries = 30
/** A decision that another process overtook is made again on what that one left. */
const mostDecisions = 5
/** Alerts judged at one go. */
const atOnce = 10

/** What a look that failed altogether comes to for alerts: they wait. */
const noneAnswered: Sight = { seen: [], silent: [''] }

/** Deals with the oldest alerts that wait; gives their number. Rejects when the store fails. */
export async function takeAlerts(deps: WatchDeps): Promise<number> {
  const { store, owner, now, log } = deps
  const alerts = await store.claimAlerts({ owner, now: now(), leaseMs, limit: batch })
  if (alerts.length === 0) return 0
  const tired = alerts.filter(({ tries }) => tries > mostTries)
  for (const { channel, ts, tries } of tired) log.error({ channel, ts, tries }, 'Alert given up')
  const since = now()
  const readings = await readAlerts(
    alerts.filter(({ tries }) => tries <= mostTries),
    deps,
  )
  const named = readings.filter(({ subject }) => !subject.ignore)
  const sight = named.length === 0 ? { seen: [], silent: [] } : await seeSafely(namespacesOf(named), deps)
  const sightOf = limitSight(sight ?? noneAnswered, deps.mayTell)
  const judged = await judge(readings, sightOf, { lookedAt: since, mayTell: deps.mayTell })
  judged.settled.push(...tired.map(({ channel, ts }) => ({ channel, ts, outcome: 'failed' })))
  await postpone(
    await decide(alerts, judged, { sightOf, diagnoses: new Map(), marked: [], since }, deps),
    deps,
  )
  return alerts.length
}

async function judge(
  readings: readonly AlertReading[],
  sightOf: Looked['sightOf'],
  rules: Parameters<typeof judgeAlert>[2],
): Promise<Judged> {
  const judged: Judged = { settled: [], sightings: [], later: [] }
  for (const [index, reading] of readings.entries()) {
    const { channel, ts } = reading.alert
    const verdict = judgeAlert(reading, sightOf(channel), rules)
    if (verdict.kind === 'later') judged.later.push(reading.alert)
    if (verdict.kind === 'silent') judged.settled.push({ channel, ts, outcome: verdict.why })
    if (verdict.kind === 'failing') judged.sightings.push(...verdict.sightings)
    if (index % atOnce === atOnce - 1) await letOthersRun()
  }
  return judged
}

/** Commits what the sightings do to the incidents; gives the alerts that have to wait. */
async function decide(
  alerts: readonly StoredAlert[],
  { settled, sightings, later }: Judged,
  looked: Looked,
  deps: WatchDeps,
): Promise<Waiting> {
  const { store, now, log, newId, mayTell } = deps
  for (let tries = 0; tries < mostDecisions; tries++) {
    const known = sightings.length === 0 ? [] : await store.incidents({ closedAfter: now() - reopenMs })
    const ledger = openLedger({ known, now: now(), newId, ...(mayTell && { mayTell }) })
    const entered = sortEntered(alerts, await enterSightings(sightings, ledger, looked, deps))
    const { incidents, outgoing } = ledger.change()
    const done = [...settled, ...entered.done]
    const unmarked = await marksToTake(alerts, looked, deps)
    const told = await holdMuted(outgoing, incidents, deps)
    await letOthersRun()
    if (await store.commit({ settled: done, incidents, outgoing: [...told, ...unmarked] })) {
      for (const alert of done) log.info(alert, 'Alert dealt with')
      return { soon: entered.soon, later: [...later, ...entered.later] }
    }
  }
  log.warn({ alerts: alerts.length }, 'Incidents changed under every decision, alerts are tried again')
  return { soon: [...alerts], later: [] }
}

function sortEntered(
  alerts: readonly StoredAlert[],
  entered: ReadonlyMap<string, Entered>,
): Waiting & { done: Settled[] } {
  const sorted: Waiting & { done: Settled[] } = { soon: [], later: [], done: [] }
  for (const alert of alerts) {
    const { channel, ts } = alert
    const became = entered.get(placeOf(alert))
    if (became === 'soon' || became === 'later') sorted[became].push(alert)
    else if (became) sorted.done.push({ channel, ts, outcome: became })
  }
  return sorted
}

/** The sign of being looked at comes off again, also when another process put it on and did not come back. */
async function marksToTake(
  alerts: readonly StoredAlert[],
  { marked }: Looked,
  { store, now }: WatchDeps,
): Promise<Outgoing[]> {
  const again = alerts.filter(({ tries }) => tries > 1)
  const left = await Promise.all(
    again.map(({ channel, ts }) => store.outgoing(markId({ channel, ts }, looking))),
  )
  const marks = left.flatMap((message) => (message?.action.kind === 'react' ? [message.action.ts] : []))
  return alerts
    .filter(
      ({ channel, ts }) =>
        marks.includes(ts) || marked.some((one) => placeOf(one) === placeOf({ channel, ts })),
    )
    .map(({ channel, ts }) => mark('unreact', { channel, thread: ts }, looking, now()))
}

async function postpone({ soon, later }: Waiting, { store, now }: WatchDeps): Promise<void> {
  if (soon.length > 0) await store.postponeAlerts(soon, now())
  for (const [tries, alerts] of Map.groupBy(later, (alert) => alert.tries)) {
    await store.postponeAlerts(alerts, now() + retryAfter(tries))
  }
}

function retryAfter(tries: number): number {
  return tries < 2 ? firstRetryMs : Math.min(secondRetryMs * 2 ** (tries - 2), longestRetryMs)
}

function namespacesOf(readings: readonly AlertReading[]): string[] {
  const named = readings.flatMap(({ subject: { pods, workloads, namespaces } }) => [
    ...[...pods, ...workloads].flatMap(({ namespace }) => namespace ?? []),
    ...namespaces,
  ])
  return [...new Set(named)]
}
