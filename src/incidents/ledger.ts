import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import type { Incident } from '../store/records.ts'
import type { Change } from '../store/store.ts'
import { podName, type SeenPod, type Sighting } from './alert-subject.ts'
import { failingNames } from './failing-names.ts'
import { joinAlert } from './join-alert.ts'
import { type JoinedIncidents, joinIncidents } from './join-incidents.ts'
import { joinPods } from './join-pods.ts'
import type { MayTell } from './limit-sight.ts'
import { firstCheckMs, openIncident } from './open-incident.ts'
import { answerOf, editDelayMs, linkOf, mark, type Outgoing, recovered } from './outgoing.ts'
import { isSame, retold } from './same-incident.ts'
import { sharesTrouble } from './shared-trouble.ts'

/** A trouble that comes back within this time goes on in its thread. */
export const reopenMs = 60 * 60_000

/** Works out what a batch of alerts does to the incidents; nothing is kept before the change is committed. */
export type Ledger = {
  /** Counts an alert in wherever an open incident covers its pods; gives back the pods that none covers. */
  cover: (sighting: Sighting, pods: readonly SeenPod[]) => SeenPod[]
  /** Enters a diagnosis: a new incident, or one more alert of a known one, which may be told anew. */
  enter: (sighting: Sighting, diagnosis: Diagnosis, pods: readonly SeenPod[]) => void
  change: () => Required<Pick<Change, 'incidents' | 'outgoing'>>
}
type Options = { known: readonly Incident[]; now: number; newId: () => string; mayTell?: MayTell }

export function openLedger({ known, now, newId, mayTell = () => true }: Options): Ledger {
  const going = known.filter(({ ending }) => ending?.because !== 'joined')
  const incidents = new Map(going.map((incident) => [incident.id, incident]))
  const changed = new Set<string>()
  const outgoing = new Map<string, Outgoing>()

  function keep(incident: Incident): void {
    incidents.set(incident.id, incident)
    changed.add(incident.id)
    send(answerOf(incident, incident.version === 0 ? now : now + editDelayMs))
  }

  function send(message: Outgoing): void {
    outgoing.set(message.id, message)
  }

  /** Open ones first: of the two with one key, the closed one is history. */
  function inChannel(channel: string): Incident[] {
    return [...incidents.values()]
      .filter((incident) => incident.channel === channel)
      .sort((a, b) => Number(a.state === 'closed') - Number(b.state === 'closed'))
  }

  function add(incident: Incident, sighting: Sighting, pods: Parameters<typeof joinAlert>[2]): void {
    const { after, link, isBack } = joinAlert(incident, sighting, pods, now)
    const { kept, joined } = joinOthers(after)
    if (link) send(linkOf(kept, sighting.ts, now))
    if (isBack) send(mark('unreact', after, recovered, now))
    for (const one of [kept, ...joined]) keep(one)
  }

  function joinOthers(after: Incident): JoinedIncidents {
    const before = incidents.get(after.id)
    if (before?.key === after.key && before.pods === after.pods) return { kept: after, joined: [] }
    return joinIncidents(after, inChannel(after.channel), now)
  }

  /** A pod is of an incident in which it fails already, or whose trouble it shows. */
  function isOf(pod: SeenPod, cluster: string, incident: Incident): boolean {
    if (incident.state !== 'open' || (incident.cluster ?? '') !== cluster) return false
    return failingNames(incident.pods).has(podName(pod)) || sharesTrouble(pod, incident)
  }

  function cover(sighting: Sighting, pods: readonly SeenPod[]): SeenPod[] {
    let rest = [...pods]
    for (const incident of inChannel(sighting.channel)) {
      const [own, others] = split(rest, (pod) => isOf(pod, sighting.cluster, incident))
      if (own.length > 0) add(incident, sighting, own)
      rest = others
    }
    // What another channel was told already needs no second look.
    for (const incident of incidents.values()) {
      if (rest.length === 0) break
      if (!isForChannel(incident, sighting.channel, mayTell)) continue
      const [own, others] = split(rest, (pod) => isOf(pod, sighting.cluster, incident))
      if (own.length > 0) settle(copyFor(incident, sighting, own), sighting)
      rest = others
    }
    return rest
  }

  function enter(sighting: Sighting, diagnosis: Diagnosis, pods: readonly SeenPod[]): void {
    settle(openIncident({ id: newId(), sighting, diagnosis, pods, now }), sighting)
  }

  function settle(fresh: Incident, sighting: Sighting): void {
    const ofChannel = inChannel(sighting.channel)
    const same = findSame(fresh, ofChannel)
    if (!same) return keep(fresh)
    const after = retold(same, fresh)
    const holder = ofChannel.find(
      ({ id, state, key }) => state === 'open' && id !== same.id && key === after.key,
    )
    add(holder ?? after, sighting, fresh.pods)
  }

  /** For a channel that is told later than another one. */
  function copyFor(incident: Incident, { channel, ts, at }: Sighting, own: readonly SeenPod[]): Incident {
    const { linkedAt: _, ...rest } = incident
    const failing = incident.pods.filter(({ state }) => state === 'failing')
    return {
      ...rest,
      id: newId(),
      channel,
      thread: ts,
      openedAt: at,
      pods: joinPods(failing, own, now),
      alerts: 1,
      counted: [ts],
      nextCheckAt: now + firstCheckMs,
      checks: 0,
      version: 0,
    }
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

/** Whether all that one channel was told is for the other one too: its pods, and the one that was looked at. */
function isForChannel(
  { cluster = '', pods, diagnosis: { subject } }: Incident,
  channel: string,
  mayTell: MayTell,
): boolean {
  const told = subject.kind === 'pod' ? [...pods, subject] : pods
  return told.every(({ namespace }) => mayTell(channel, cluster, namespace))
}

function findSame(fresh: Incident, ofChannel: readonly Incident[]): Incident | undefined {
  const [open, closed] = split(ofChannel, ({ state }) => state === 'open')
  for (const group of [open, closed]) {
    const found = group.find(({ key }) => key === fresh.key) ?? group.find((one) => isSame(one, fresh))
    if (found) return found
  }
  return undefined
}

function split<T>(all: readonly T[], isOwn: (one: T) => boolean): [own: T[], others: T[]] {
  const { own = [], others = [] } = Object.groupBy(all, (one) => (isOwn(one) ? 'own' : 'others'))
  return [own, others]
}
