import type { Subject } from './alert.ts'

/** Labels that all alerts of a group share, as Alertmanager's `.CommonLabels`. */
export function sharedLabels(
  [first, ...others]: readonly [Subject, ...Subject[]],
  always: Record<string, string> = {},
): Record<string, string> {
  const shared = Object.entries(first.labels).filter(([name, value]) =>
    others.every(({ labels }) => labels[name] === value),
  )
  return { ...Object.fromEntries(shared), ...always }
}
