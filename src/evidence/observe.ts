import type { PodRequest } from '../request/request.ts'
import type { ClusterFacts, Evidence } from './evidence.ts'
import type { ClusterSources } from './sources.ts'
import type { Symptom } from './symptom.ts'

export type ObserveOptions = { signal: AbortSignal; now: Date; slowPullMs: number }

/** What a first look shows: facts, and the symptoms read from them. */
export type Observation = {
  cluster: ClusterFacts
  evidence: Evidence
  symptoms: Symptom[]
  /** Pods with close names when the pod was not found, as NAMESPACE/NAME. */
  didYouMean: string[]
}

/** Looks at the pod and at whatever may carry the reason of a failed pull. Never throws. */
export async function observe(
  request: PodRequest,
  sources: ClusterSources,
  { signal }: ObserveOptions,
): Promise<Observation> {
  const pod = await sources.kubernetes.pod(request.namespace, request.pod, signal)
  return { cluster: sources.facts, evidence: { pod }, symptoms: [], didYouMean: [] }
}

/** A pasted text is all the evidence there is. */
export function observeText(text: string, _options: Pick<ObserveOptions, 'slowPullMs'>): Observation {
  return { cluster: {}, evidence: {}, symptoms: text ? [] : [], didYouMean: [] }
}
