import { readEvent } from '../pull-error/read-event.ts'
import type { ContainerFacts, EventFacts, PodFacts } from './evidence.ts'
import { concerns, isImagePresent } from './image-present.ts'
import { startsSlowly } from './starts-slowly.ts'
import { isPullStatus } from './status-symptoms.ts'
import type { Symptom, SymptomSource } from './symptom.ts'

type Options = { source: SymptomSource; containers: readonly ContainerFacts[]; slowPullMs: number }

/** What the pod's events say now; failures that a later pull or a running container has settled are left out. */
export function eventSymptoms(events: readonly EventFacts[], options: Options): Symptom[] {
  const symptoms = events.flatMap((event) => eventSymptom(event, options))
  return symptoms.filter((symptom) => !isHistory(symptom, symptoms, options.containers))
}

/** The node serves many pods' images: only those of this pod count. */
export function streamedSymptoms(
  events: readonly EventFacts[],
  { node, readyAt }: Pick<PodFacts, 'node' | 'readyAt'>,
  { containers, slowPullMs }: Pick<Options, 'containers' | 'slowPullMs'>,
): Symptom[] {
  return events.flatMap((event): Symptom[] => {
    const reading = readEvent(event)
    if (reading?.kind !== 'streamed' || !reading.image || !concerns(reading.image, containers)) return []
    const slow = startsSlowly(reading.image, { containers, ...(readyAt && { readyAt }) }, slowPullMs)
    return [
      {
        ...reading,
        ...timesOf(event),
        ...(node && { node }),
        ...(slow && { slow }),
        source: 'node-event',
      },
    ]
  })
}

function eventSymptom(event: EventFacts, { source, containers, slowPullMs }: Options): Symptom[] {
  const reading = readEvent(event)
  const container = containers.find(({ name }) => name === event.container)
  if (!reading) return []
  return [
    {
      ...(container && { image: container.image }),
      ...(event.container && { container: event.container }),
      ...(event.node && { node: event.node }),
      ...timesOf(event),
      ...reading,
      count: Math.max(event.count, reading.count ?? 1),
      source,
      ...(reading.kind === 'pulled' && isSlow(reading, slowPullMs) && { slow: true }),
    },
  ]
}

/** Either time counts: the pull itself, or the wait in the kubelet's queue before it. */
export function isSlow(pulled: { pullMs?: number; waitingMs?: number }, slowPullMs: number): boolean {
  return (pulled.pullMs ?? 0) >= slowPullMs || (pulled.waitingMs ?? 0) >= slowPullMs
}

function timesOf({ firstAt, lastAt }: EventFacts): { since?: string; at?: string } {
  return { ...(firstAt && { since: firstAt }), ...(lastAt && { at: lastAt }) }
}

function isHistory(
  symptom: Symptom,
  all: readonly Symptom[],
  containers: readonly ContainerFacts[],
): boolean {
  if (!isOfUnfinishedPull(symptom)) return false
  const owners = containers.filter(({ name }) => !symptom.container || name === symptom.container)
  if (owners.length > 0 && owners.every(isImagePresent)) return true
  return all.some((other) => isArrival(other) && isSameImage(other, symptom) && isBefore(symptom, other))
}

function isOfUnfinishedPull(symptom: Symptom): boolean {
  const { kind } = symptom
  return kind === 'pullError' || kind === 'backOff' || kind === 'pulling' || isPullStatus(symptom)
}

function isArrival({ kind }: Symptom): boolean {
  return kind === 'pulled' || kind === 'alreadyPresent'
}

function isSameImage(a: Symptom, b: Symptom): boolean {
  if (a.kind === 'otherTrouble' || b.kind === 'otherTrouble') return false
  return a.container === b.container && a.image === b.image
}

function isBefore(a: Symptom, b: Symptom): boolean {
  return a.at !== undefined && b.at !== undefined && a.at < b.at
}
