import { readEvent } from '../pull-error/read-event.ts'
import { readWaiting } from '../pull-error/read-waiting.ts'
import type { ContainerFacts, PodFacts } from './evidence.ts'
import type { Symptom } from './symptom.ts'

/** The pod's status outlives its events, and names the reason of a back-off since Kubernetes 1.32. */
export function statusSymptoms(pod: PodFacts, containers: readonly ContainerFacts[]): Symptom[] {
  return [...containers.flatMap((container) => waitingSymptom(pod, container)), ...unscheduledSymptom(pod)]
}

function waitingSymptom({ node }: PodFacts, { name, image, state }: ContainerFacts): Symptom[] {
  if (state.kind !== 'waiting') return []
  const reading = readWaiting({ ...state, image })
  if (!reading) return []
  const place = { image, container: name, ...(node && { node }) }
  return [{ ...place, ...reading, source: 'pod-status' }]
}

function unscheduledSymptom({ unscheduled }: PodFacts): Symptom[] {
  const reading = unscheduled && readEvent({ reason: 'FailedScheduling', message: unscheduled })
  return reading ? [{ ...reading, source: 'pod-status' }] : []
}

/**
 * Whether a waiting reason tells of a pull that has not succeeded. The kubelet looks for pull secrets
 * whenever it syncs the pod, also while all its containers run, so that remark is none.
 */
export function isPullStatus(symptom: Symptom): boolean {
  return symptom.kind === 'status' && symptom.reason !== 'FailedToRetrieveImagePullSecret'
}
