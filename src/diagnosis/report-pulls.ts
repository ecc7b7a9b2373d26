import { type ContainerFacts, type Evidence, valueOf } from '../evidence/evidence.ts'
import type { Symptom, SymptomOf } from '../evidence/symptom.ts'
import type { PullReport } from './diagnosis.ts'
import { whyDownloaded } from './why-downloaded.ts'

type PullSeen = SymptomOf<'pulled'> | SymptomOf<'alreadyPresent'>

/** How each image came onto the node, as far as events tell. */
export function reportPulls(symptoms: readonly Symptom[], evidence: Evidence): PullReport[] {
  const seen = symptoms.filter(isPullSeen)
  const containers = valueOf(evidence.pod)?.containers ?? []
  if (seen.length === 0 && containers.length === 0) return []
  const streamed = new Set(
    symptoms.filter(({ kind }) => kind === 'streamed').map((symptom) => 'image' in symptom && symptom.image),
  )
  const reports = seen.map((symptom) => reportOf(symptom, streamed, symptoms, evidence))
  const reported = new Set(reports.map(({ container }) => container))
  const silent = containers.filter((container) => !reported.has(container.name) && imageIsThere(container))
  return [...reports, ...silent.map((container) => silentReport(container, streamed))]
}

function isPullSeen(symptom: Symptom): symptom is PullSeen {
  return symptom.kind === 'pulled' || symptom.kind === 'alreadyPresent'
}

function reportOf(
  symptom: PullSeen,
  streamed: Set<unknown>,
  symptoms: readonly Symptom[],
  evidence: Evidence,
): PullReport {
  const { container, image, at } = symptom
  const how = howOf(symptom, streamed, evidence)
  const why = how === 'downloaded' ? whyDownloaded(image, symptoms, evidence) : undefined
  return {
    how,
    ...(container !== undefined && { container }),
    ...(image !== undefined && { image }),
    ...(at !== undefined && { at }),
    ...(symptom.kind === 'pulled' && durations(symptom)),
    ...(why && { why }),
  }
}

function howOf(symptom: PullSeen, streamed: Set<unknown>, evidence: Evidence): PullReport['how'] {
  // The kubelet also finds an image present that it streamed before and whose container only restarted.
  if (streamed.has(symptom.image)) return 'streamed'
  if (symptom.kind === 'alreadyPresent') return 'from-disk'
  // Without the node's events nobody can tell a streamed pull from a full download, and the cluster has
  // forgotten those of a pull that only the log remembers.
  return evidence.nodeEvents?.known && symptom.source !== 'logged-event' ? 'downloaded' : 'unknown'
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
