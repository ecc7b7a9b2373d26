import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { StoredAlert } from '../store/records.ts'
import type { AlertReading } from './judge-alert.ts'
import { blockingOf } from './open-incident.ts'
import type { WatchDeps } from './watch-deps.ts'

type Reading = Pick<WatchDeps, 'read' | 'explain' | 'log'>

/**
 * Reads stored messages, and diagnoses the errors that they quote: one at a time, since a long one takes some
 * milliseconds, and Slack's requests wait meanwhile.
 */
export async function readAlerts(alerts: readonly StoredAlert[], deps: Reading): Promise<AlertReading[]> {
  const readings: AlertReading[] = []
  for (const alert of alerts) {
    readings.push(readSafely(alert, deps))
    await letOthersRun()
  }
  return readings
}

/** What can't be read now can't be read later either, and must not take the others with it. */
function readSafely(alert: StoredAlert, deps: Reading): AlertReading {
  try {
    return readOne(alert, deps)
  } catch (error) {
    const { channel, ts } = alert
    deps.log.error({ err: error, channel, ts }, 'Alert could not be read')
    const nothing = { pods: [], workloads: [], namespaces: [], pullError: false, texts: [] }
    return { alert, subject: { ignore: true, why: 'unreadable', ...nothing } }
  }
}

function readOne(alert: StoredAlert, { read, explain }: Reading): AlertReading {
  const subject = read(alert.message)
  const text = subject.ignore
    ? undefined
    : subject.texts.map(explain).find((diagnosis) => blockingOf(diagnosis) !== undefined)
  return { alert, subject, ...(text && { text }) }
}
