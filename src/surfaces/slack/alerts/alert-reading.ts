import type { WorkloadKind } from '../../../request/request.ts'

/** An Argo Rollout holds pods as a Deployment does, but no question can name one yet. */
export type AlertWorkloadKind = WorkloadKind | 'rollout'
export type NamedPod = { namespace?: string; name: string }
export type NamedWorkload = { kind: AlertWorkloadKind; namespace?: string; name: string }

/** Why a message is looked into or left alone. */
export type AlertWhy =
  | 'names-pods'
  | 'names-workloads'
  | 'names-application'
  | 'names-namespace'
  /** A well-known alert about pods, of which the sender left out the names. */
  | 'names-nothing'
  | 'pull-error'
  | 'resolved'
  | 'success'
  | 'other-trouble'
  | 'analysis'
  | 'thread-reply'
  | 'not-a-message'
  | 'chatter'
  | 'no-subject'

export type AlertReading = {
  /** Nothing here is worth a look into a cluster. */
  ignore: boolean
  why: AlertWhy
  pods: NamedPod[]
  workloads: NamedWorkload[]
  /** Namespaces that are named, whether or not a pod is. */
  namespaces: string[]
  /** The cluster as the alert calls it. */
  cluster?: string
  /** Whether a pull error's words stand in it; a look-up may still find none. */
  pullError: boolean
  /** The parts that may carry an error text, the most telling first. */
  texts: string[]
}
