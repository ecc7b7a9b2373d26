import type { ClusterFacts } from '../evidence/evidence.ts'
import type { PodsObservation } from '../evidence/observe-pods.ts'
import type { Diagnosis, Outcome } from './diagnosis.ts'
import { groupFindings, type PodGroup } from './group-findings.ts'

export type GroupSubject =
  | { kind: 'namespace'; namespace: string }
  | { kind: 'workload'; workloadKind: string; namespace: string; name: string }

/** The result for many pods, JSON-safe. */
export type GroupReport = {
  outcome: Outcome
  subject: GroupSubject
  cluster: ClusterFacts
  /** Pods there are, and how many of them fail to pull. */
  total: number
  failing: number
  /** The namespace has more pods than were listed. */
  cut: boolean
  groups: PodGroup[]
  /** Failing pods that were not looked at in full. */
  undiagnosed: string[]
  didYouMean: string[]
  /** The right that is missing, for `forbidden`. */
  missing?: string
  /** For `unreachable`: the cluster answered, and refused the credentials. */
  unauthenticated?: true
  at: string
}

type Seen = {
  subject: GroupSubject
  observation: PodsObservation
  /** Diagnoses of the representatives, by the name of the pod. */
  looked: ReadonlyMap<string, Diagnosis>
  now: Date
}

/** What the list and the representatives show, together. Pure. */
export function concludeGroup({ subject, observation, looked, now }: Seen): GroupReport {
  const { cluster, unread, total, cut, didYouMean } = observation
  const groups = groupFindings(observation.failing, looked)
  const failing = [...new Set(observation.failing.map(({ pod }) => pod))]
  const grouped = new Set(groups.flatMap(({ pods }) => pods))
  return {
    outcome: outcomeOf(observation, groups),
    subject,
    cluster: groups[0]?.diagnosis.cluster ?? cluster,
    total,
    failing: failing.length,
    cut,
    groups,
    undiagnosed: failing.filter((pod) => !grouped.has(pod)),
    didYouMean,
    at: now.toISOString(),
    ...(unread?.permission !== undefined && { missing: unread.permission }),
    ...(unread?.because === 'not-authenticated' && { unauthenticated: true }),
  }
}

const unreadOutcome = {
  'not-permitted': 'forbidden',
  'not-found': 'not-found',
  expired: 'not-found',
  'not-configured': 'unreachable',
  'not-answering': 'unreachable',
  'not-authenticated': 'unreachable',
  'budget-used-up': 'unreachable',
} as const

/** A named cause outweighs failures without one; a pod that fails is a failure even if its looking-at failed. */
function outcomeOf({ unread, total, failing }: PodsObservation, groups: readonly PodGroup[]): Outcome {
  if (unread) return unreadOutcome[unread.because]
  if (total === 0) return 'not-found'
  if (failing.length === 0) return 'healthy'
  const outcomes = groups.map(({ diagnosis }) => diagnosis.outcome)
  return (
    (['diagnosed', 'unrecognised'] as const).find((outcome) => outcomes.includes(outcome)) ?? 'unexplained'
  )
}
