import { readText } from '../pull-error/read-text.ts'
import { redactTexts } from '../redact.ts'
import type { PodRequest } from '../request/request.ts'
import { closeNames } from './close-names.ts'
import { isSlow } from './event-symptoms.ts'
import { type ClusterFacts, type Evidence, type Unknown, valueOf } from './evidence.ts'
import { podLogScope } from './log-scope.ts'
import { type Look, lookAround } from './look-around.ts'
import type { ClusterSources } from './sources.ts'
import type { Symptom } from './symptom.ts'
import { readSymptoms } from './symptoms.ts'

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
  { signal, now, slowPullMs }: ObserveOptions,
): Promise<Observation> {
  const look: Look = { request, sources, signal, now }
  const pod = await sources.kubernetes.pod(request.namespace, request.pod, signal)
  if (!pod.known) return observeUnseen(pod, look, slowPullMs)
  const { cluster, evidence: surroundings } = await lookAround(pod.value, look)
  const evidence = { pod, ...surroundings }
  const symptoms = readSymptoms(evidence, { container: request.container, slowPullMs })
  return { cluster, evidence, symptoms, didYouMean: [] }
}

/** A pasted text is all the evidence there is. */
export function observeText(text: string, { slowPullMs }: Pick<ObserveOptions, 'slowPullMs'>): Observation {
  const symptoms = readText(redactTexts(text)).map((reading): Symptom => {
    const symptom: Symptom = { ...reading, source: 'pasted-text' }
    if (reading.kind === 'pulled' && isSlow(reading, slowPullMs)) symptom.slow = true
    return symptom
  })
  return { cluster: {}, evidence: {}, symptoms, didYouMean: [] }
}

/** A pod that may not be read may still have events in the log; one that is not there may be misspelt. */
async function observeUnseen(pod: Unknown, look: Look, slowPullMs: number): Promise<Observation> {
  const cluster = look.sources.facts
  if (pod.because === 'not-found') {
    return { cluster, evidence: { pod }, symptoms: [], didYouMean: await suggestPods(look) }
  }
  const evidence = { pod, ...(await lookAtLoggedEvents(look)) }
  const symptoms = readSymptoms(evidence, { container: look.request.container, slowPullMs })
  return { cluster, evidence, symptoms, didYouMean: [] }
}

async function suggestPods({ request, sources, signal }: Look): Promise<string[]> {
  const names = valueOf(await sources.kubernetes.podNames(request.namespace, signal)) ?? []
  return closeNames(request.pod, names).map((name) => `${request.namespace}/${name}`)
}

async function lookAtLoggedEvents({ request, sources, signal, now }: Look): Promise<Evidence> {
  const scope = podLogScope(sources.facts, request, now)
  if (!scope) return {}
  const pod = { namespace: request.namespace, name: request.pod }
  return { loggedEvents: await sources.logging.podEvents(scope, pod, signal) }
}
