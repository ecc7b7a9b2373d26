import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import type { Incident } from '../store/records.ts'
import type { Change } from '../store/store.ts'
import { podName, type SeenPod, type Sighting } from './alert-subject.ts'
import { keyOf, sharesTrouble } from './common.ts'
import { joinPods } from './join-pods.ts'
import { firstCheckMs, openIncident } from './open-incident.ts'
import { answerOf, editDelayMs, linkOf, mark, recovered } from './outgoing.ts'

/** A thread with a link to the answer is told of once in this time. */
const linkPauseMs = 5 * 60_000
/** A trouble that comes back within this time goes on in its thread. */
export const reopenMs = 60 * 60_000

type Outgoing = NonNullable<Change['outgoing']>[number]

/** Works out what a batch of alerts does to the incidents; nothing is kept before the change is committed. */
export type Ledger = {
  /** Counts an alert in wherever an incident covers its pods; gives back the pods that none covers. */
  cover: (sighting: Sighting, pods: readonly SeenPod[]) => SeenPod[]
  /** Enters a diagnosis: a new incident, or a wider or narrower view of one that is known. */
  enter: (sighting: Sighting, diagnosis: Diagnosis, pods: readonly SeenPod[], id: string) => void
  change: () => Required<Pick<Change, 'incidents' | 'outgoing'>>
}

export function openLedger(known: readonly Incident[], now: number): Ledger {
  const incidents = new Map(known.map((incident) => [incident.id, incident]))
  const changed = new Set<string>()
  const outgoing = new Map<string, Outgoing>()
  /** Alerts that were counted already, by incident: one may be about several clusters. */
  const counted = new Set<string>()

  function keep(incident: Incident): void {
    incidents.set(incident.id, incident)
    changed.add(incident.id)
    send(answerOf(incident, incident.version === 0 ? now : now + editDelayMs))
  }

  function send(message: Outgoing): void {
    outgoing.set(message.id, message)
  }

  function inChannel(channel: string): Incident[] {
    return [...incidents.values()]
      .filter((incident) => incident.channel === channel)
      .sort((a, b) => Number(a.state === 'closed') - Number(b.state === 'closed'))
  }

  function add(incident: Incident, sighting: Sighting, pods: readonly SeenPod[]): void {
    const isNew = !counted.has(`${incident.id} ${sighting.ts}`)
    counted.add(`${incident.id} ${sighting.ts}`)
    const joined = joinPods(incident.pods, pods, now)
    const link = isNew && sighting.ts !== incident.thread && mayLink(incident)
    if (link) send(linkOf(incident, sighting.ts, now))
    if (incident.state === 'closed') send(mark('unreact', incident, recovered, now))
    const { closedAt: _, ...open } = incident
    keep({
      ...open,
      state: 'open',
      pods: joined,
      alerts: incident.alerts + (isNew && sighting.ts !== incident.thread ? 1 : 0),
      ...(incident.state === 'closed' && { nextCheckAt: now + firstCheckMs, checks: 0 }),
      ...(link && { linkedAt: now }),
    })
  }

  function mayLink({ linkedAt }: Incident): boolean {
    return linkedAt === undefined || now - linkedAt >= linkPauseMs
  }

  function cover(sighting: Sighting, pods: readonly SeenPod[]): SeenPod[] {
    let rest = [...pods]
    for (const incident of inChannel(sighting.channel)) {
      const [own, others] = split(rest, (pod) => isOf(pod, sighting.cluster, incident))
      if (own.length > 0) add(incident, sighting, own)
      rest = others
    }
    // What another channel was told already needs no second look.
    for (const incident of [...incidents.values()].filter(({ state }) => state === 'open')) {
      const [own, others] = split(rest, (pod) => isOf(pod, sighting.cluster, incident))
      if (own.length > 0) enter(sighting, incident.diagnosis, own, `${incident.id}.${sighting.channel}`)
      rest = others
    }
    return rest
  }

  function enter(sighting: Sighting, diagnosis: Diagnosis, pods: readonly SeenPod[], id: string): void {
    const fresh = openIncident({ id, sighting, diagnosis, pods, now })
    counted.add(`${fresh.id} ${sighting.ts}`)
    const same = inChannel(sighting.channel).find((incident) => isSame(incident, fresh))
    if (!same) return keep(fresh)
    const widened = same.state === 'open' ? widerOf(same, fresh) : same
    incidents.set(same.id, widened)
    add(
      widened,
      sighting,
      pods.filter((pod) => sharesTrouble(pod, fresh)),
    )
  }

  return {
    cover,
    enter,
    change: () => ({
      incidents: [...changed].flatMap((id) => incidents.get(id) ?? []),
      outgoing: [...outgoing.values()],
    }),
  }
}

/** A pod is of an incident that has it already, or whose trouble it shows. */
function isOf(pod: SeenPod, cluster: string, incident: Incident): boolean {
  if ((incident.cluster ?? '') !== cluster) return false
  const isMember = incident.state === 'open' && incident.pods.some((known) => podName(known) === podName(pod))
  return isMember || sharesTrouble(pod, incident)
}

/** The same cause, and one of the two lies within the other. */
function isSame(known: Incident, fresh: Incident): boolean {
  if (known.cluster !== fresh.cluster || known.cause !== fresh.cause) return false
  if (known.key === fresh.key) return true
  const members = new Set(fresh.pods.map(podName))
  return known.state === 'open' && known.pods.some((pod) => members.has(podName(pod)))
}

/** An outage that grew is told as what it has become. */
function widerOf(known: Incident, fresh: Incident): Incident {
  if (fresh.pods.length <= known.pods.length || fresh.cause !== known.cause) return known
  const { common, diagnosis, trouble } = fresh
  return {
    ...known,
    key: keyOf(known.cluster ?? '', known.cause, common),
    common,
    diagnosis,
    ...(trouble !== undefined && { trouble }),
  }
}

function split<T>(all: readonly T[], isOwn: (one: T) => boolean): [own: T[], others: T[]] {
  return [all.filter(isOwn), all.filter((one) => !isOwn(one))]
}
