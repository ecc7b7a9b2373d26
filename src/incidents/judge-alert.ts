import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import type { StoredAlert } from '../store/records.ts'
import type { AlertSubject, Sighting } from './alert-subject.ts'
import type { MayTell } from './limit-sight.ts'
import { isAbout, type Match, matchAlert, meansPods, type Quoted } from './match-alert.ts'
import { isStarting } from './pod-states.ts'
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
  /** The cluster did not answer, or can't tell yet. */
  | { kind: 'later' }

/** So often a silent cluster is asked again for one alert: an upgrade of its control plane takes a while. */
const mostTries = 15
/** A pull that is under way when the alert comes may take some minutes to fail. */
const mostStartingTries = 6
/** A pod that an alert names may be made a little later than the alert is. */
const mostMissingTries = 3
/** A list of pods may be some seconds older than the moment at which it was asked for. */
const staleMs = 5_000
/**
 * An error that an alert quotes was true when it was written; later than this it is the cluster that counts.
 * Without such words nothing tells of a pull that failed and went well since: the status of a pod that runs
 * has forgotten it. So an alert about a pod that runs is left alone.
 */
const windowMs = 15 * 60_000

/** Whether a pull fails behind an alert: by what the cluster shows, else by the error that it quotes. */
export function judgeAlert(
  { alert, subject, text }: AlertReading,
  { seen, silent }: Sight,
  { lookedAt, mayTell }: { lookedAt: number; mayTell?: MayTell | undefined },
): Verdict {
  if (subject.ignore) return { kind: 'silent', why: subject.why }
  const { channel, ts } = alert
  const clusters = [...seen.map(({ cluster }) => cluster), ...silent]
  if (mayTell && isWithheld(channel, subject, clusters, mayTell))
    return { kind: 'silent', why: 'not-for-channel' }
  const place = { channel, ts, at: Number(ts) * 1000 }
  const isHidden = subject.cluster !== undefined && silent.includes(subject.cluster)
  const matches = matchAlert(subject, isHidden ? [] : seen, text && quotedIn(text))
  const failing = matches.filter((match) => match.failing.length > 0)
  if (failing.length > 0) {
    const sightings = failing.map(({ cluster, failing: pods }) => ({ ...place, cluster, pods }))
    return { kind: 'failing', sightings }
  }
  if (text && isCurrent(alert, matches))
    return { kind: 'failing', sightings: [{ ...place, ...placeOfText(text, matches), text }] }
  return judgeOthers(alert, subject, matches, {
    isHidden: silent.length > 0 || isUnlisted(subject, seen),
    isEarly: lookedAt - alert.receivedAt < staleMs,
  })
}

/** Whether all that an alert names is nothing for its channel, be it there or not. */
function isWithheld(
  channel: string,
  { pods, workloads, namespaces, cluster }: AlertSubject,
  clusters: readonly string[],
  mayTell: MayTell,
): boolean {
  const named = [...[...pods, ...workloads].flatMap(({ namespace }) => namespace ?? []), ...namespaces]
  const meant = cluster !== undefined && clusters.includes(cluster) ? [cluster] : clusters
  return named.length > 0 && !named.some((namespace) => meant.some((one) => mayTell(channel, one, namespace)))
}

export function quotedIn({ findings }: Diagnosis): Quoted {
  const finding = findings.find(({ effect }) => effect === 'blocks')
  const { image, registry } = finding ?? {}
  return { ...(image !== undefined && { image }), ...(registry !== undefined && { registry }) }
}

function isCurrent({ ts, receivedAt }: StoredAlert, matches: readonly Match[]): boolean {
  const others = matches.flatMap((match) => match.others)
  const isOver = others.length > 0 && !others.some(isStarting)
  return !isOver || receivedAt - Number(ts) * 1000 <= windowMs
}

/** Of the named pods, those that the quoted error is about. */
function placeOfText(text: Diagnosis, matches: readonly Match[]): Pick<Sighting, 'cluster' | 'pods'> {
  const quoted = quotedIn(text)
  const [first] = matches
  return { cluster: first?.cluster ?? '', pods: first?.others.filter((pod) => isAbout(quoted, pod)) ?? [] }
}

/** Where only namespaces may be listed, not all of those that a storm names are listed at once. */
function isUnlisted({ pods, workloads }: AlertSubject, seen: Sight['seen']): boolean {
  const named = [...pods, ...workloads].flatMap(({ namespace }) => namespace ?? [])
  return seen.some(({ namespaces }) => namespaces && named.some((one) => !namespaces.includes(one)))
}

/** No pod that is meant fails now: it may yet, or may be where nobody can look at the moment. */
function judgeOthers(
  { tries }: StoredAlert,
  subject: AlertSubject,
  matches: readonly Match[],
  { isHidden, isEarly }: { isHidden: boolean; isEarly: boolean },
): Verdict {
  const mostStarting = matches.some(({ others }) => others.some(isStarting)) ? mostStartingTries : 0
  const mostEarly = isEarly && meansPods(subject) ? mostMissingTries : 0
  if (tries < Math.max(mostStarting, mostEarly)) return { kind: 'later' }
  if (matches.length > 0) return { kind: 'silent', why: 'not-failing' }
  if (isHidden) return tries < mostTries ? { kind: 'later' } : { kind: 'silent', why: 'cluster-silent' }
  const isNamed = subject.pods.length > 0 || subject.workloads.length > 0
  return isNamed && tries < mostMissingTries ? { kind: 'later' } : { kind: 'silent', why: 'not-found' }
}
