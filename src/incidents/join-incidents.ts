import type { Incident } from '../store/records.ts'
import { mostCounted } from './join-alert.ts'
import { unitePods } from './join-pods.ts'
import { isSame, retold } from './same-incident.ts'

export type JoinedIncidents = {
  /** The earliest, with all that the others know. */
  kept: Incident
  /** Those that are closed in its favour. */
  joined: Incident[]
}

/** An incident that has changed may have become the same trouble as others that are open in its channel. */
export function joinIncidents(
  changed: Incident,
  inChannel: readonly Incident[],
  now: number,
): JoinedIncidents {
  const others = inChannel.filter(({ id, state }) => state === 'open' && id !== changed.id)
  const joined: Incident[] = []
  let kept = changed
  for (let same = findSame(kept, others, joined); same; same = findSame(kept, others, joined)) {
    const [earlier, later] = same.openedAt <= kept.openedAt ? [same, kept] : [kept, same]
    kept = withLater(earlier, later)
    joined.push(later)
  }
  return { kept, joined: joined.map((later) => closeInFavour(later, kept, now)) }
}

function findSame(
  kept: Incident,
  others: readonly Incident[],
  joined: readonly Incident[],
): Incident | undefined {
  return others.find(
    (one) => one.id !== kept.id && !joined.some(({ id }) => id === one.id) && isSame(one, kept),
  )
}

function withLater(earlier: Incident, later: Incident): Incident {
  const [counted, others] = [countedIn(earlier), countedIn(later)]
  const fresh = others.filter((ts) => !counted.includes(ts))
  const linkedAt = Math.max(earlier.linkedAt ?? 0, later.linkedAt ?? 0)
  return {
    ...retold(earlier, later),
    pods: unitePods(earlier.pods, later.pods),
    alerts: earlier.alerts + later.alerts - (others.length - fresh.length),
    counted: [...counted, ...fresh].sort((a, b) => Number(a) - Number(b)).slice(-mostCounted),
    ...(linkedAt > 0 && { linkedAt }),
    nextCheckAt: Math.min(earlier.nextCheckAt, later.nextCheckAt),
    checks: Math.min(earlier.checks, later.checks),
  }
}

function countedIn({ counted, thread }: Incident): readonly string[] {
  return counted ?? [thread]
}

function closeInFavour(later: Incident, { id }: Incident, now: number): Incident {
  return { ...later, state: 'closed', closedAt: now, ending: { because: 'joined', incident: id } }
}
