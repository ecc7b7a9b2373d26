import type { Diagnosis, Finding } from '../diagnosis/diagnosis.ts'
import type { Incident } from '../store/records.ts'
import type { SeenPod, Sighting } from './alert-subject.ts'
import { isSameImage } from './images.ts'
import { joinPods } from './join-pods.ts'
import { commonOf, keyOf, sharesTrouble } from './shared-trouble.ts'

/** The first look after an answer; later ones take longer and longer. */
export const firstCheckMs = 10_000
/** An alert whose pods nobody can look at is over when it has been silent for so long. */
export const silenceMs = 60 * 60_000

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
  const trouble = troubleOf(first, finding?.image)
  const cause = causeOf(diagnosis)
  const own = sighting.text ? pods : pods.slice(0, 1)
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
    pods: joinPods([], own, now),
    alerts: 1,
    counted: [ts],
    diagnosis: withoutNeighbours(diagnosis),
    nextCheckAt: now + (own.length > 0 ? firstCheckMs : silenceMs),
    checks: 0,
    version: 0,
  }
  return { ...core, pods: joinPods(core.pods, sharing(pods, core), now) }
}

/** The pods that fail with an incident's trouble. */
export function sharing(pods: readonly SeenPod[], incident: Incident): SeenPod[] {
  return pods.filter((pod) => sharesTrouble(pod, incident))
}

/** The finding that keeps a pod from starting; an answer without one is about a cause that is not known. */
export function blockingOf({ findings }: Diagnosis): Finding | undefined {
  return findings.find(({ effect }) => effect === 'blocks')
}

export function causeOf(diagnosis: Diagnosis): string {
  return blockingOf(diagnosis)?.cause ?? diagnosis.outcome
}

/** Whether the diagnosis says that a pull fails, be it for a reason that nobody knows. */
export function tellsOfFailure(diagnosis: Diagnosis): boolean {
  if (diagnosis.outcome === 'unrecognised' || diagnosis.outcome === 'unexplained') return true
  return diagnosis.outcome === 'diagnosed' && blockingOf(diagnosis) !== undefined
}

/** A pod may fail for two images: the one counts that the finding is about. */
function troubleOf(pod: SeenPod | undefined, about: string | undefined): string | undefined {
  const failing = pod?.images.filter(({ state }) => state === 'failing') ?? []
  const own = failing.find(({ image }) => about !== undefined && isSameImage(image, about))
  return (own ?? failing[0])?.trouble
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
