import type { ClusterFacts, EventFacts, Fact, LogLine, NodeFacts, PodFacts } from './evidence.ts'

/** A call that looks something up; it never throws, and gives up when the signal fires. */
export type Look<Args extends unknown[], T> = (...args: [...Args, AbortSignal]) => Promise<Fact<T>>

export type KubernetesSource = {
  pod: Look<[namespace: string, name: string], PodFacts>
  /** Names of pods in a namespace, for "did you mean"; bounded. */
  podNames: Look<[namespace: string], string[]>
  podEvents: Look<[pod: PodFacts], EventFacts[]>
  node: Look<[name: string], NodeFacts>
  /** ImageStreaming events of the node. */
  nodeEvents: Look<[node: string], EventFacts[]>
  /** Names in the service account's imagePullSecrets. */
  serviceAccountPullSecrets: Look<[namespace: string, serviceAccount: string], string[]>
}

/** Where in Cloud Logging to look, and since when. */
export type LogScope = { project: string; cluster?: string; location?: string; since: Date; until?: Date }

export type CloudLoggingSource = {
  podEvents: Look<[scope: LogScope, pod: { namespace: string; name: string; uid?: string }], EventFacts[]>
  gcfsd: Look<[scope: LogScope, node: string], LogLine[]>
}

/** Everything that one cluster's answers are made from. */
export type ClusterSources = {
  facts: ClusterFacts
  kubernetes: KubernetesSource
  logging: CloudLoggingSource
}

/** Finds the sources of a configured cluster; undefined for a name that is not configured. */
export type Sources = { names: string[]; cluster: (name?: string) => ClusterSources | undefined }
