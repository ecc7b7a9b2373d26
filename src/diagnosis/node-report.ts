import type { CauseId } from '../causes/cause.ts'
import { isStreamingNode } from '../causes/why-not-streamed.ts'
import { type ClusterFacts, type Evidence, type NodeFacts, valueOf } from '../evidence/evidence.ts'
import type { NodeObservation } from '../evidence/observe-node.ts'
import type { AnyStep, Mark, StepId } from '../steps/step.ts'
import type { Values } from '../steps/values.ts'
import { checkRequirements } from './check-requirements.ts'
import { unseenIn } from './conclude.ts'
import type { Outcome, Quote, Unseen } from './diagnosis.ts'
import { gatherValues } from './gather-values.ts'
import { groupNodeErrors } from './group-node-errors.ts'
import { streamingReservation } from './streaming-reservation.ts'
import type { Candidate } from './suspect.ts'

/** Lines of the streaming service's log that go back to one cause, or to none that is known. */
export type NodeErrors = { cause?: CauseId; lines: number; lastAt?: string; quote: Quote }

export type Requirement = { check: StepId; mark: Mark; remedy?: StepId }

/** Whether the node streams: keys of `replies.json` › `reply.node.state`. */
export type StreamingState = 'streaming' | 'troubled' | 'off' | 'elsewhere'

/** What one node shows of image streaming. JSON-safe: words are made from it later. */
export type NodeReport = {
  outcome: Extract<Outcome, 'healthy' | 'diagnosed' | 'not-found' | 'forbidden' | 'unreachable'>
  node: string
  cluster: ClusterFacts
  /** Missing while the node could not be read, like all that follows from it. */
  facts?: NodeFacts
  state?: StreamingState
  /** Memory that streaming takes on this machine, or would take; none that matters on Autopilot. */
  reservedBytes?: number
  requirements: Requirement[]
  /** Most lines first. */
  errors: NodeErrors[]
  /** Images that the node has told to be streamed; the cluster keeps that for an hour. */
  streamed: string[]
  unseen: Unseen[]
  /** The right that is missing, for `forbidden`. */
  missing?: string
  /** For `unreachable`: the cluster answered, and refused the credentials. */
  unauthenticated?: true
  values: Values
  evidence: Evidence
  at: string
}

type Seen = {
  node: string
  observation: NodeObservation
  candidates: readonly Candidate[]
  steps: { [Id in StepId]: AnyStep }
  now: Date
}

/** All that a node shows becomes one report. Pure. */
export function reportNode({ node, observation, candidates, steps, now }: Seen): NodeReport {
  const { cluster, evidence, symptoms } = observation
  const values = { ...gatherValues(evidence, cluster), node }
  const facts = valueOf(evidence.node)
  const report = {
    node,
    cluster,
    values,
    evidence,
    requirements: [],
    errors: [],
    streamed: [],
    unseen: unseenIn(evidence).filter(({ source }) => source !== 'node'),
    at: now.toISOString(),
  }
  if (!facts) return { ...report, ...unreadNode(evidence) }
  const errors = groupNodeErrors(symptoms, candidates)
  const requirements = facts.gke ? checkRequirements({ evidence, values, errors, steps }) : []
  const state = stateOf(facts, requirements, errors)
  return {
    ...report,
    outcome: state === 'troubled' ? 'diagnosed' : 'healthy',
    facts,
    state,
    requirements,
    errors,
    streamed: streamedImages(evidence),
    ...(facts.gke &&
      !facts.autopilot &&
      facts.memoryBytes !== undefined && { reservedBytes: streamingReservation(facts.memoryBytes) }),
  }
}

function stateOf(facts: NodeFacts, requirements: Requirement[], errors: NodeErrors[]): StreamingState {
  if (!facts.gke) return 'elsewhere'
  if (!isStreamingNode(facts)) return 'off'
  return errors.length > 0 || requirements.some(({ mark }) => mark === 'culprit') ? 'troubled' : 'streaming'
}

function unreadNode({ node }: Evidence): Pick<NodeReport, 'outcome' | 'missing' | 'unauthenticated'> {
  const because = node && !node.known ? node.because : 'not-answering'
  if (because === 'not-permitted') return { outcome: 'forbidden', missing: permissionOf(node) }
  if (because === 'not-authenticated') return { outcome: 'unreachable', unauthenticated: true }
  return { outcome: because === 'not-found' || because === 'expired' ? 'not-found' : 'unreachable' }
}

function permissionOf(node: Evidence['node']): string {
  return (node && !node.known && node.permission) || 'get nodes'
}

function streamedImages({ nodeEvents }: Evidence): string[] {
  const images = (valueOf(nodeEvents) ?? []).map(
    ({ message }) => /^Image (\S+) is backed by/.exec(message)?.[1] ?? '',
  )
  return [...new Set(images.filter(Boolean))].toSorted()
}
