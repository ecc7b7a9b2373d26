import { eventSymptoms, streamedSymptoms } from './event-symptoms.ts'
import { type EventFacts, type Evidence, type Fact, valueOf } from './evidence.ts'
import { gcfsdSymptoms } from './gcfsd-symptoms.ts'
import { isPullStatus, statusSymptoms } from './status-symptoms.ts'
import type { Symptom, SymptomSource } from './symptom.ts'

export type SymptomOptions = { container?: string | undefined; slowPullMs: number }

/** All that the evidence says about pulls: status before events, events before logs. */
export function readSymptoms(evidence: Evidence, { container, slowPullMs }: SymptomOptions): Symptom[] {
  const pod = valueOf(evidence.pod)
  const containers = (pod?.containers ?? []).filter(({ name }) => isChosen(name, container))
  const eventsOf = (source: SymptomSource, fact: Fact<EventFacts[]> | undefined) => {
    const events = (valueOf(fact) ?? []).filter((event) => isChosen(event.container, container))
    return eventSymptoms(events, { source, containers, slowPullMs })
  }
  return [
    ...(pod ? statusSymptoms(pod, containers) : []),
    ...eventsOf('pod-event', evidence.podEvents),
    ...eventsOf('logged-event', evidence.loggedEvents),
    ...(pod?.node
      ? streamedSymptoms(valueOf(evidence.nodeEvents) ?? [], pod, { containers, slowPullMs })
      : []),
    ...gcfsdSymptoms(valueOf(evidence.gcfsd) ?? [], pod?.node, containers),
  ]
}

/** Whether a pull fails and nothing read so far says why. */
export function isReasonMissing(evidence: Evidence, container: string | undefined): boolean {
  const symptoms = readSymptoms(evidence, { container, slowPullMs: Number.POSITIVE_INFINITY })
  const fails = symptoms.some((symptom) => symptom.kind === 'backOff' || isPullStatus(symptom))
  return fails && !symptoms.some(({ kind }) => kind === 'pullError')
}

/** What belongs to no container concerns the whole pod. */
function isChosen(name: string | undefined, asked: string | undefined): boolean {
  return asked === undefined || name === undefined || name === asked
}
