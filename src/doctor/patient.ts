import type { ClusterFacts } from '../evidence/evidence.ts'
import type { ClusterExam } from '../evidence/kubernetes/examine-cluster.ts'
import type { CloudLoggingSource, GoogleSource } from '../evidence/sources.ts'
import type { Problem } from '../problems.ts'
import type { StoreState } from '../store/examine-store.ts'
import type { Finding } from './finding.ts'

/** What Slack says to one call; `isReached` is false where nobody answered. */
export type SlackAnswer = { date?: string } & (
  | { ok: true; team: string; user: string; scopes?: readonly string[] }
  | { ok: false; reason: string; isReached: boolean }
)

export type SlackExam = {
  /** Host of the Web API. */
  host: string
  identity: (signal: AbortSignal) => Promise<SlackAnswer>
  /** Missing where requests come over HTTP. */
  openSocket?: (signal: AbortSignal) => Promise<SlackAnswer>
  readChannel: (channel: string, signal: AbortSignal) => Promise<SlackAnswer>
  readGroup: (group: string, signal: AbortSignal) => Promise<SlackAnswer>
}

export type ClusterPatient = {
  /** As the configuration names it, else the context or nothing but "default". */
  name: string
  context?: string
  /** Throws a Problem where nothing says how to reach it. */
  reach: () => {
    facts: ClusterFacts
    kubernetes: ClusterExam
    logging: CloudLoggingSource
    google?: GoogleSource
  }
}

export type Versions = { pullcheck: string; node: string; sqlite: string }

/** All that is examined: functions that look, so that a check knows no client. */
export type Patient = {
  /** Why the configuration can't be used; then there is nothing else to look at. */
  mistake?: Problem
  slack?: SlackExam
  /** What the access rules name; missing where there are none. */
  access?:
    | { clusters: readonly string[]; unknownClusters: readonly string[]; groups: readonly string[] }
    | undefined
  watchedChannels: () => Promise<readonly string[]>
  clusters: readonly ClusterPatient[]
  /** Missing where nothing is kept. */
  store?: () => Promise<StoreState>
  versions: Versions
  /** Languages with catalogues, and the one where nobody has chosen. */
  languages: { all: readonly string[]; usual: string }
  now: () => number
}

/** One thing to look at; it may throw, since whoever runs it turns that into a finding. */
export type Check = {
  id: string
  run: (patient: Patient, signal: AbortSignal) => Promise<Finding[]>
}
