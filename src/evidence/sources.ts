import type {
  ClusterFacts,
  EventFacts,
  Fact,
  ImageManifestFacts,
  LogLine,
  NeighbourFacts,
  NodeAccountFacts,
  NodeFacts,
  NodePoolFacts,
  PodFacts,
  RepositoryPolicyFacts,
} from './evidence.ts'

/** A call that looks something up; it never throws, and gives up when the signal fires. */
export type Look<Args extends unknown[], T> = (...args: [...Args, AbortSignal]) => Promise<Fact<T>>

/** `cut` when there are more pods than were read. */
export type PodList = { pods: PodFacts[]; cut: boolean }

export type KubernetesSource = {
  pod: Look<[namespace: string, name: string], PodFacts>
  /** Names of pods in a namespace, for "did you mean"; bounded. */
  podNames: Look<[namespace: string], string[]>
  /** The pods of a namespace, for looking at many at once; bounded. */
  pods: Look<[namespace: string], PodList>
  /** The pods of the whole cluster in one look, page by page; bounded. Who may not list them all asks for `pods`. */
  allPods: Look<[], PodList>
  podEvents: Look<[pod: PodFacts], EventFacts[]>
  node: Look<[name: string], NodeFacts>
  /** ImageStreaming events of the node. */
  nodeEvents: Look<[node: string], EventFacts[]>
  /** Names in the service account's imagePullSecrets. */
  serviceAccountPullSecrets: Look<[namespace: string, serviceAccount: string], string[]>
  /** The pods around one: all of the cluster, or of its namespace where only that may be listed; bounded. */
  neighbours: Look<[namespace: string], NeighbourFacts[]>
}

/** Where in Cloud Logging to look, and since when. */
export type LogScope = { project: string; cluster?: string; location?: string; since: Date; until?: Date }

export type CloudLoggingSource = {
  podEvents: Look<[scope: LogScope, pod: { namespace: string; name: string; uid?: string }], EventFacts[]>
  gcfsd: Look<[scope: LogScope, node: string], LogLine[]>
}

export type NodePoolPlace = { project: string; location: string; cluster: string; nodePool: string }
export type RepositoryPlace = { project: string; location: string; repository: string }
/** An image in a registry of Google: `reference` is its tag or digest. */
export type ImagePlace = {
  host: string
  path: string
  reference: string
  written: string
  /** Of the node, to know whose layers are meant. */
  architecture?: string
}

/** What Google's APIs add where pullcheck's account may ask them. */
export type GoogleSource = {
  nodePool: Look<[place: NodePoolPlace], NodePoolFacts>
  /** An e-mail address, or `default` for the Compute Engine default service account. */
  nodeAccount: Look<[project: string, account: string], NodeAccountFacts>
  repositoryPolicy: Look<[place: RepositoryPlace], RepositoryPolicyFacts>
  imageManifest: Look<[place: ImagePlace], ImageManifestFacts>
}

/** Everything that one cluster's answers are made from. */
export type ClusterSources = {
  facts: ClusterFacts
  kubernetes: KubernetesSource
  logging: CloudLoggingSource
  google?: GoogleSource
}

/** Finds the sources of a configured cluster; undefined for a name that is not configured. */
export type Sources = { names: string[]; cluster: (name?: string) => ClusterSources | undefined }
