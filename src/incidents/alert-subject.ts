import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import type { NeighbourFacts } from '../evidence/evidence.ts'

/** What an alert is about, as its words say: names are checked against the cluster before they are believed. */
export type AlertSubject = {
  /** Whether there is nothing to look up, and why: a code for the operator. */
  ignore: boolean
  why: string
  pods: readonly { namespace?: string; name: string }[]
  workloads: readonly { kind: string; namespace?: string; name: string }[]
  /** Namespaces that are named, whether or not a pod is. */
  namespaces: readonly string[]
  /** Whether it speaks of a failing pull. */
  pullError: boolean
  /** A cluster that the alert names; it need not be one that is configured. */
  cluster?: string
  /** Parts of the message that may carry an error. */
  texts: readonly string[]
}

/** The pods of one cluster at one moment. */
export type SeenCluster = {
  /** Name as configured; empty for the only one. */
  cluster: string
  pods: readonly SeenPod[]
  /** False where more pods are than were listed, so that a missing one need not be gone. */
  complete: boolean
  /** Namespaces that were listed to their end, where not all of the cluster was. */
  namespaces?: readonly string[]
}
export type SeenPod = NeighbourFacts & { owner?: { kind: string; name: string } }

/** One alert, and the pods behind it that fail to pull in one cluster. */
export type Sighting = {
  channel: string
  ts: string
  /** When the alert was posted, epoch milliseconds. */
  at: number
  cluster: string
  pods: readonly SeenPod[]
  /** What the alert's own words say, where they carry a pull error. */
  text?: Diagnosis
}

export function podName({ namespace, name }: { namespace: string; name: string }): string {
  return `${namespace}/${name}`
}

export function placeOf({ channel, ts }: { channel: string; ts: string }): string {
  return `${channel} ${ts}`
}
