import type { NamespaceRequest, WorkloadRequest } from '../request/request.ts'
import { closeNames } from './close-names.ts'
import type { Because, ClusterFacts, PodFacts } from './evidence.ts'
import { ownedBy } from './owned-by.ts'
import type { ClusterSources, PodList } from './sources.ts'
import { statusSymptoms } from './status-symptoms.ts'
import type { Symptom } from './symptom.ts'

/** A container that fails to pull, as the list of pods shows it. */
export type FailingPull = { pod: string; container: string; image: string; reason: string }

/** The pods of a namespace or workload; `unread` says why there is no list. */
export type PodsObservation = {
  cluster: ClusterFacts
  unread?: { because: Because; permission?: string }
  /** How many pods there are. */
  total: number
  /** The list was cut: the namespace has more pods than are looked at. */
  cut: boolean
  failing: FailingPull[]
  /** Workloads with close names, when the one asked for has no pods; as NAMESPACE/NAME. */
  didYouMean: string[]
}

/** One list call tells which pods fail to pull. Never throws. */
export async function observePods(
  request: WorkloadRequest | NamespaceRequest,
  { facts, kubernetes }: ClusterSources,
  signal: AbortSignal,
): Promise<PodsObservation> {
  const list = await kubernetes.pods(request.namespace, signal)
  const blank = { cluster: facts, total: 0, cut: false, failing: [], didYouMean: [] }
  if (!list.known) {
    const { because, permission } = list
    return { ...blank, unread: { because, ...(permission !== undefined && { permission }) } }
  }
  const pods = podsOf(request, list.value)
  return {
    ...blank,
    total: pods.length,
    cut: list.value.cut,
    failing: pods.flatMap(failingPulls),
    didYouMean: pods.length > 0 ? [] : suggestWorkloads(request, list.value),
  }
}

function podsOf(request: WorkloadRequest | NamespaceRequest, { pods }: PodList): PodFacts[] {
  return request.kind === 'namespace' ? pods : pods.filter((pod) => ownedBy(pod, request))
}

function failingPulls(pod: PodFacts): FailingPull[] {
  return statusSymptoms(pod, pod.containers).flatMap((symptom) => {
    const reason = reasonOf(symptom)
    const { container, image } = 'image' in symptom ? symptom : {}
    if (reason === undefined || container === undefined || image === undefined) return []
    return [{ pod: pod.name, container, image, reason }]
  })
}

/** What tells one failure of an image from another; an old kubelet's back-off says only that there is one. */
function reasonOf(symptom: Symptom): string | undefined {
  if (symptom.kind === 'pullError') return symptom.error.text
  if (symptom.kind === 'status') return symptom.reason
  return symptom.kind === 'backOff' ? symptom.kind : undefined
}

function suggestWorkloads(request: WorkloadRequest | NamespaceRequest, { pods }: PodList): string[] {
  if (request.kind === 'namespace') return []
  const names = new Set(pods.flatMap(({ owner }) => owner?.name ?? []))
  return closeNames(request.name, [...names]).map((name) => `${request.namespace}/${name}`)
}
