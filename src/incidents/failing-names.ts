import type { IncidentPod } from '../store/records.ts'
import { podName } from './alert-subject.ts'

const known = new WeakMap<readonly IncidentPod[], ReadonlySet<string>>()

/** Names of those that fail: a storm asks for hundreds of them with each alert. */
export function failingNames(pods: readonly IncidentPod[]): ReadonlySet<string> {
  const names =
    known.get(pods) ?? new Set(pods.filter(({ state }) => state === 'failing').map((pod) => podName(pod)))
  known.set(pods, names)
  return names
}
