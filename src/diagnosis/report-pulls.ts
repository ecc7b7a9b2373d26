import { type ContainerFacts, type Evidence, valueOf } from '../evidence/evidence.ts'
import type { Symptom, SymptomOf } from '../evidence/symptom.ts'
import type { PullReport } from './diagnosis.ts'

type PullSeen = SymptomOf<'pulled'> | SymptomOf<'alreadyPresent'>

/** How each image came onto the node, as far as events tell. */
export function reportPulls(symptoms: readonly Symptom[], evidence: Evidence): PullReport[] {
  const seen = symptoms.filter(
    (symptom): symptom is PullSeen => symptom.kind === 'pulled' || symptom.kind === 'alreadyPresent',
  )
  const streamed = new Set(
    symptoms.filter(({ kind }) => kind === 'streamed').map((symptom) => 'image' in symptom && symptom.image),
  )
  const reports = seen.map((symptom) => reportOf(symptom, streamed, evidence))
  const reported = new Set(reports.map(({ container }) => container))
  const silent = (valueOf(evidence.pod)?.containers ?? []).filter(
    (container) => !reported.has(container.name) && imageIsThere(container),
  )
  return [...reports, ...silent.map((container) => silentReport(container, streamed))]
}

function reportOf(symptom: PullSeen, streamed: Set<unknown>, evidence: Evidence): PullReport {
  const { container, image, at } = symptom
  return {
    how: howOf(symptom, streamed, evidence),
    ...(container !== undefined && { container }),
    ...(image !== undefined && { image }),
    ...(at !== undefined && { at }),
    ...(symptom.kind === 'pulled' && durations(symptom)),
  }
}

function howOf(symptom: PullSeen, streamed: Set<unknown>, evidence: Evidence): PullReport['how'] {
  if (symptom.kind === 'alreadyPresent') return 'from-disk'
  if (streamed.has(symptom.image)) return 'streamed'
  // Without the node's events nobody can tell a streamed pull from a full download.
  return evidence.nodeEvents?.known ? 'downloaded' : 'unknown'
}

function durations({ pullMs, waitingMs, sizeBytes }: SymptomOf<'pulled'>) {
  return {
    ...(pullMs !== undefined && { pullMs }),
    ...(waitingMs !== undefined && { waitingMs }),
    ...(sizeBytes !== undefined && { sizeBytes }),
  }
}

/** A container has its image when it runs or ran; its pull events may have expired. */
export function imageIsThere({ state, lastState, imageId }: ContainerFacts): boolean {
  const ran = [state.kind, lastState?.kind].some((kind) => kind === 'running' || kind === 'terminated')
  return ran || (imageId !== undefined && imageId !== '')
}

function silentReport({ name, image }: ContainerFacts, streamed: Set<unknown>): PullReport {
  return { container: name, image, how: streamed.has(image) ? 'streamed' : 'unknown' }
}
