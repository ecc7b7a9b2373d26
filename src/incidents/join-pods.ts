import type { IncidentPod } from '../store/records.ts'
import { podName } from './alert-subject.ts'
import { failingNames } from './failing-names.ts'

/** A Job that is tried again each minute leaves a new name each time. */
const mostPast = 500

/** The incident's pods with those that fail now; one that had recovered fails again. The same where none is new. */
export function joinPods(
  known: IncidentPod[],
  failing: readonly Pick<IncidentPod, 'namespace' | 'name' | 'node'>[],
  now: number,
): IncidentPod[] {
  const names = failingNames(known)
  const fresh = failing.filter((pod) => !names.has(podName(pod)))
  if (fresh.length === 0) return withoutOldest(known)
  const pods = new Map(known.map((pod) => [podName(pod), pod]))
  for (const { namespace, name, node } of fresh) {
    pods.set(podName({ namespace, name }), {
      namespace,
      name,
      ...(node !== undefined && { node }),
      state: 'failing',
      since: now,
    })
  }
  return withoutOldest([...pods.values()])
}

/** The pods of two incidents, each once; whichever of them sees it fail is right. */
export function unitePods(some: readonly IncidentPod[], others: readonly IncidentPod[]): IncidentPod[] {
  const pods = new Map(some.map((pod) => [podName(pod), pod]))
  for (const pod of others) {
    if (pods.get(podName(pod))?.state !== 'failing') pods.set(podName(pod), pod)
  }
  return withoutOldest([...pods.values()])
}

function withoutOldest(pods: IncidentPod[]): IncidentPod[] {
  let tooMany = pods.filter(({ state }) => state !== 'failing').length - mostPast
  return tooMany <= 0 ? pods : pods.filter(({ state }) => state === 'failing' || tooMany-- <= 0)
}
