import type { Diagnosis, Finding } from '../diagnosis/diagnosis.ts'
import type { Incident } from '../store/records.ts'
import { failsToPull, type SeenPod, type Sighting } from './alert-subject.ts'
import { commonOf, keyOf, sharesTrouble } from './common.ts'
import { joinPods } from './join-pods.ts'

/** The first look after an answer; later ones take longer and longer. */
export const firstCheckMs = 10_000

export type Opening = {
  id: string
  sighting: Sighting
  /** Of the pod that was looked at in full; of the alert's words where no pod could be. */
  diagnosis: Diagnosis
  /** That pod, first, and all others of the cluster. */
  pods: readonly SeenPod[]
  now: number
}

/** A new incident with everything in view that shares its trouble. */
export function openIncident({ id, sighting, diagnosis, pods, now }: Opening): Incident {
  const { cluster, channel, ts, at } = sighting
  const [first] = pods
  const finding = blockingOf(diagnosis)
  const common = finding ? commonOf(finding) : commonOfPod(first)
  const trouble = first?.images.find(({ state }) => state === 'failing')?.trouble
  const cause = finding?.cause ?? diagnosis.outcome
  const core: Incident = {
    id,
    key: keyOf(cluster, cause, common),
    channel,
    thread: ts,
    state: 'open',
    openedAt: at,
    ...(cluster !== '' && { cluster }),
    cause,
    common,
    ...(trouble !== undefined && { trouble }),
    pods: first ? joinPods([], [first], now) : [],
    alerts: 1,
    diagnosis: withoutNeighbours(diagnosis),
    nextCheckAt: now + firstCheckMs,
    checks: 0,
    version: 0,
  }
  return {
    ...core,
    pods: joinPods(
      core.pods,
      pods.filter((pod) => failsToPull(pod) && sharesTrouble(pod, core)),
      now,
    ),
  }
}

/** The finding that keeps a pod from starting; an answer without one is about a cause that is not known. */
export function blockingOf({ findings }: Diagnosis): Finding | undefined {
  return findings.find(({ effect }) => effect === 'blocks')
}

/** Whether the diagnosis says that a pull fails, be it for a reason that nobody knows. */
export function tellsOfFailure(diagnosis: Diagnosis): boolean {
  if (diagnosis.outcome === 'unrecognised' || diagnosis.outcome === 'unexplained') return true
  return diagnosis.outcome === 'diagnosed' && blockingOf(diagnosis) !== undefined
}

function commonOfPod(pod: SeenPod | undefined): Incident['common'] {
  const image = pod?.images.find(({ state }) => state === 'failing')?.image
  return image === undefined ? { scope: 'pod' } : { scope: 'image', shared: image }
}

/** The list of all pods is big, and has told its part. */
export function withoutNeighbours(diagnosis: Diagnosis): Diagnosis {
  const { neighbours: _, ...evidence } = diagnosis.evidence
  return { ...diagnosis, evidence }
}
