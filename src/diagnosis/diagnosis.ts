import type { Actor, CauseId, Certainty, Effect } from '../causes/cause.ts'
import type { Because, ClusterFacts, Evidence, EvidenceName } from '../evidence/evidence.ts'
import type { Symptom, SymptomSource } from '../evidence/symptom.ts'
import type { Stage } from '../pull-error/pull-error.ts'
import type { OtherTrouble } from '../pull-error/reading.ts'
import type { PageId } from '../steps/pages.ts'
import type { StepId } from '../steps/step.ts'
import type { Values } from '../steps/values.ts'

/** Keys of `replies.json` › `outcome`. */
export type Outcome =
  | 'diagnosed'
  | 'healthy'
  | 'pulling'
  | 'unexplained'
  | 'unrecognised'
  | 'not-a-pull-failure'
  | 'not-found'
  | 'forbidden'
  | 'unreachable'

/** The words of the machine, quoted: untrusted text, redacted. */
export type Quote = { text: string; source: SymptomSource; at?: string }

/** How far a cause reaches, from one list of pods; keys of `replies.json` › `reach`. */
export type ReachScope = 'pod' | 'image' | 'registry' | 'node' | 'node-pool' | 'cluster'
export type Reach = {
  scope: ReachScope
  /** Pods that fail to pull within the scope, this one included. */
  failing: number
  /** Pods within the scope that were looked at. */
  total: number
  /** The image, registry, node or node pool that the failing pods share. */
  shared?: string
}

export type Finding = {
  cause: CauseId
  /** What kind of symptom it was read from. */
  symptom: Symptom['kind']
  certainty: Certainty
  effect: Effect
  actor: Actor
  /** Containers with this cause; empty for a pasted text that names none. */
  containers: string[]
  image?: string
  registry?: string
  registryKind?: string
  google: boolean
  bareImage: boolean
  since?: string
  at?: string
  count?: number
  quotes: Quote[]
  /** Keys below `notes` of this cause in causes.json. */
  notes: string[]
  /** Missing when the other pods could not be listed. */
  reach?: Reach
  /** Steps that the cause asks for, before any is left out or settled. */
  playbook: readonly StepId[]
  page?: PageId
  values: Values
}

export type WhyDownloaded =
  | 'node-not-streaming'
  | 'node-image'
  | 'registry-not-streamable'
  | 'not-imported'
  | 'image-ineligible'
  | 'scope-missing'
  | 'access-denied'
  | 'quota-exceeded'
  | 'service-unavailable'
  | 'not-known'

/** How one container's image came onto the node. Durations in milliseconds, size in bytes. */
export type PullReport = {
  container?: string
  image?: string
  how: 'streamed' | 'from-disk' | 'downloaded' | 'unknown'
  pullMs?: number
  waitingMs?: number
  sizeBytes?: number
  at?: string
  /** Why it was downloaded in full, for a pod on GKE; keys of `replies.json` › `whyDownloaded`. */
  why?: WhyDownloaded
}

/** A source that could not be read, or was read and had nothing (`unexplained` says which). */
export type Unseen = {
  source: EvidenceName
  because: Because
  permission?: string
  detail?: string
  /** How long until asking again may show it, where that is known. */
  againInMs?: number
}

export type Subject =
  | { kind: 'pod'; namespace: string; pod: string; container?: string; node?: string }
  | { kind: 'text' }

/** The whole result, JSON-safe: words in any language are made from it later. */
export type Diagnosis = {
  outcome: Outcome
  subject: Subject
  cluster: ClusterFacts
  /** Blocking findings first. */
  findings: Finding[]
  /** Quoted errors of an outcome that names no cause. */
  quotes: Quote[]
  /** Stage at which an unrecognised error happened. */
  stage?: Stage
  otherTrouble?: OtherTrouble
  /** For `healthy` and `pulling`. */
  pulls: PullReport[]
  pullingSince?: string
  unseen: Unseen[]
  /** Sources that were read, also those that were silent. */
  read: EvidenceName[]
  /** Close names for `not-found`, as NAMESPACE/NAME. */
  didYouMean: string[]
  /** The right that is missing, for `forbidden`; the object that is missing, for `not-found`. */
  missing?: string
  /** Values known about the subject itself, for commands outside of findings. */
  values: Values
  evidence: Evidence
  /** When the looking was done, RFC 3339. */
  at: string
}
