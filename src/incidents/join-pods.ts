import type { IncidentPod } from '../store/records.ts'
import { podName, type SeenPod } from './alert-subject.ts'

/** The incident's pods with those that fail now; one that had recovered fails again. */
export function joinPods(
  known: readonly IncidentPod[],
  failing: readonly SeenPod[],
  now: number,
): IncidentPod[] {
  const pods = new Map(known.map((pod) => [podName(pod), pod]))
  for (const { namespace, name, node } of failing) {
    const before = pods.get(podName({ namespace, name }))
    if (before?.state === 'failing') continue
    pods.set(podName({ namespace, name }), {
      namespace,
      name,
      ...(node !== undefined && { node }),
      state: 'failing',
      since: now,
    })
  }
  return [...pods.values()]
}
