import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { StoredAlert } from '../store/records.ts'
import type { AlertReading } from './judge-alert.ts'
import { blockingOf } from './open-incident.ts'
import type { WatchDeps } from './watch-deps.ts'

/** Messages read at one go, a fraction of a millisecond each. */
const atOnce = 20

/** Reads stored messages, and diagnoses the errors that they quote. */
export async function readAlerts(
  alerts: readonly StoredAlert[],
  deps: Pick<WatchDeps, 'read' | 'explain'>,
): Promise<AlertReading[]> {
  const readings: AlertReading[] = []
  for (const alert of alerts) {
    readings.push(readOne(alert, deps))
    if (readings.length % atOnce === 0) await letOthersRun()
  }
  return readings
}

function readOne(alert: StoredAlert, { read, explain }: Pick<WatchDeps, 'read' | 'explain'>): AlertReading {
  const subject = read(alert.message)
  const text = subject.ignore
    ? undefined
    : subject.texts.map(explain).find((diagnosis) => blockingOf(diagnosis) !== undefined)
  return { alert, subject, ...(text && { text }) }
}
