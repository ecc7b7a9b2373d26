import type { Symptom } from '../evidence/symptom.ts'

/** Most of the time went into waiting for other pulls: whatever shortens the pull itself would change little. */
export function wasQueued(symptom: Symptom): boolean {
  if (symptom.kind !== 'pulled') return false
  const { pullMs, waitingMs } = symptom
  return pullMs !== undefined && waitingMs !== undefined && waitingMs > 2 * pullMs
}
