import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import type { StoredAlert } from '../store/records.ts'
import type { AlertSubject, Sighting } from './alert-subject.ts'
import { matchAlert } from './match-alert.ts'
import type { Sight } from './watch-deps.ts'

export type AlertReading = {
  alert: StoredAlert
  subject: AlertSubject
  /** What the error says that the alert quotes, where a cause claims it. */
  text?: Diagnosis
}

export type Verdict =
  | { kind: 'failing'; sightings: Sighting[] }
  /** Left alone, for a reason that the operator can look up. */
  | { kind: 'silent'; why: string }
  /** The cluster did not answer. */
  | { kind: 'later' }

/** So often a silent cluster is asked again for one alert. */
const mostTries = 10

/** Whether a pull fails behind an alert: by what the cluster shows, else by the error that it quotes. */
export function judgeAlert({ alert, subject, text }: AlertReading, { seen, silent }: Sight): Verdict {
  if (subject.ignore) return { kind: 'silent', why: subject.why }
  const { channel, ts } = alert
  const place = { channel, ts, at: Number(ts) * 1000 }
  const matches = matchAlert(subject, seen)
  const failing = matches.filter((match) => match.failing.length > 0)
  if (failing.length > 0) {
    const sightings = failing.map(({ cluster, failing: pods }) => ({ ...place, cluster, pods }))
    return { kind: 'failing', sightings }
  }
  if (text) {
    const { cluster, fine: pods } = matches[0] ?? { cluster: '', fine: [] }
    return { kind: 'failing', sightings: [{ ...place, cluster, pods, text }] }
  }
  if (matches.length > 0) return { kind: 'silent', why: 'not-failing' }
  if (silent.length === 0) return { kind: 'silent', why: 'not-found' }
  return alert.tries < mostTries ? { kind: 'later' } : { kind: 'silent', why: 'cluster-silent' }
}
