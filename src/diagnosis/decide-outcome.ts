import type { Fact, PodFacts } from '../evidence/evidence.ts'
import type { Symptom } from '../evidence/symptom.ts'
import type { OtherTrouble } from '../pull-error/reading.ts'
import type { Finding, Outcome } from './diagnosis.ts'
import { imageIsThere } from './report-pulls.ts'

/** What the symptoms that no cause claimed still say. */
export type Leftover = { unclaimed: readonly Symptom[]; symptoms: readonly Symptom[] }

/** Reasons that name the failure but not why. */
const reasonless = new Set(['ErrImagePull', 'ImagePullBackOff'])

export function decideTextOutcome(findings: readonly Finding[], leftover: Leftover): Outcome {
  const failure = failureOutcome(findings, leftover)
  if (failure) return failure
  return leftover.unclaimed.some(isStreamingError) ? 'unrecognised' : 'not-a-pull-failure'
}

export function decidePodOutcome(
  pod: Fact<PodFacts>,
  findings: readonly Finding[],
  leftover: Leftover,
): Outcome {
  // Cloud Logging may still tell the reason of a pod that the cluster does not show.
  if (!pod.known)
    return findings.some(({ effect }) => effect === 'blocks') ? 'diagnosed' : absentOutcome[pod.because]
  // What only informs about a pod is told beside its outcome and never makes a failure of it.
  const troubles = findings.filter(({ effect }) => effect !== 'informs')
  const failure = failureOutcome(troubles, leftover)
  if (failure) return failure
  if (otherTroubleOf(leftover.symptoms, pod.value)) return 'not-a-pull-failure'
  return pod.value.containers.every((container) => container.type === 'ephemeral' || imageIsThere(container))
    ? 'healthy'
    : 'pulling'
}

const absentOutcome = {
  'not-found': 'not-found',
  expired: 'not-found',
  'not-permitted': 'forbidden',
  'not-configured': 'unreachable',
  'not-answering': 'unreachable',
  'not-authenticated': 'unreachable',
  'budget-used-up': 'unreachable',
} as const

/** An error that nobody claims outweighs findings that would not have stopped the pod. */
function failureOutcome(findings: readonly Finding[], { unclaimed }: Leftover): Outcome | undefined {
  if (findings.some(({ effect }) => effect === 'blocks')) return 'diagnosed'
  if (unclaimed.some(isUnrecognised)) return 'unrecognised'
  if (unclaimed.some(isUnexplained)) return 'unexplained'
  return findings.length > 0 ? 'diagnosed' : undefined
}

export function isUnrecognised(symptom: Symptom): boolean {
  if (symptom.kind === 'status') return !reasonless.has(symptom.reason)
  return symptom.kind === 'pullError'
}

/** Someone who pastes a line of gcfsd asks about it; beside a pod such lines may be about any image. */
export function isStreamingError(symptom: Symptom): boolean {
  if (symptom.kind !== 'gcfsd' || symptom.source !== 'pasted-text') return false
  return /^(?:error|fatal)$/i.test(symptom.line.level ?? '')
}

export function isUnexplained(symptom: Symptom): boolean {
  return symptom.kind === 'backOff' || (symptom.kind === 'status' && reasonless.has(symptom.reason))
}

export function otherTroubleOf(symptoms: readonly Symptom[], pod?: PodFacts): OtherTrouble | undefined {
  const seen = symptoms.find(({ kind }) => kind === 'otherTrouble')
  if (seen?.kind === 'otherTrouble') return seen.trouble
  if (symptoms.some(({ kind }) => kind === 'fault')) return 'container-start'
  return pod?.unscheduled === undefined ? undefined : 'scheduling'
}
