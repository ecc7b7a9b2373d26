import { type ContainerFacts, type Evidence, type PodFacts, valueOf } from './evidence.ts'
import { eventSymptoms, streamedSymptoms } from './event-symptoms.ts'
import { gcfsdSymptoms } from './gcfsd-symptoms.ts'
import { statusSymptoms } from './status-symptoms.ts'
import type { Symptom } from './symptom.ts'

export type SymptomOptions = { container?: string | undefined; slowPullMs: number }

/** All that the evidence says about pulls: status before events, events before logs. */
export function readSymptoms(evidence: Evidence, { container, slowPullMs }: SymptomOptions): Symptom[] {
  const pod = valueOf(evidence.pod)
  const containers = pod ? chosen(pod, container) : []
  const node = pod?.node
  return [
    ...(pod ? statusSymptoms(pod, containers) : []),
    ...eventSymptoms(valueOf(evidence.podEvents) ?? [], { source: 'pod-event', containers, slowPullMs }),
    ...eventSymptoms(valueOf(evidence.loggedEvents) ?? [], {
      source: 'logged-event',
      containers,
      slowPullMs,
    }),
    ...(node ? streamedSymptoms(valueOf(evidence.nodeEvents) ?? [], node, containers) : []),
    ...gcfsdSymptoms(valueOf(evidence.gcfsd) ?? [], node, containers),
  ]
}

/** Whether a pull fails and nothing read so far says why. */
export function isReasonMissing(evidence: Evidence, container: string | undefined): boolean {
  const symptoms = readSymptoms(evidence, { container, slowPullMs: Number.POSITIVE_INFINITY })
  const fails = symptoms.some(({ kind }) => kind === 'backOff' || kind === 'status')
  return fails && !symptoms.some(({ kind }) => kind === 'pullError')
}

function chosen({ containers }: PodFacts, name: string | undefined): ContainerFacts[] {
  return name === undefined ? containers : containers.filter((container) => container.name === name)
}
