/** Why a piece of evidence could not be had; keys of `replies.json` › `because`. */
export type Because =
  | 'not-permitted'
  | 'not-found'
  | 'expired'
  | 'not-configured'
  | 'not-answering'
  /** The credentials were not accepted, for instance because a token has expired. */
  | 'not-authenticated'
  /** Our own limit, or the other side's, lets nothing more be asked for a while. */
  | 'budget-used-up'

/** Not being able to look is a fact like any other: it carries what would let us see. */
export type Unknown = {
  known: false
  because: Because
  /** The permission that was refused, in the system's own words: `get nodes`, `logging.logEntries.list`. */
  permission?: string
  /** The system's own message, for the operator's log and `--output json`; redacted. */
  detail?: string
  /** For `budget-used-up`: how long until asking again may succeed, where that is known. */
  againInMs?: number
}
export type Known<T> = { known: true; value: T }
export type Fact<T> = Known<T> | Unknown

export type ContainerState =
  | { kind: 'waiting'; reason?: string; message?: string }
  | { kind: 'running'; startedAt?: string }
  | { kind: 'terminated'; reason?: string; message?: string; exitCode?: number; finishedAt?: string }
  | { kind: 'none' }

export type ContainerFacts = {
  name: string
  type: 'init' | 'regular' | 'ephemeral'
  image: string
  /** Digest form that the runtime reports once the image is on the node. */
  imageId?: string
  pullPolicy?: string
  state: ContainerState
  lastState?: ContainerState
  restartCount: number
}

/** All times in evidence are RFC 3339 strings, so that it survives JSON. */
export type PodFacts = {
  namespace: string
  name: string
  uid: string
  createdAt?: string
  phase?: string
  /** Node name; missing while the pod is not scheduled. */
  node?: string
  /** When all containers were last seen to become ready; missing while one is not. */
  readyAt?: string
  /** Message of a false PodScheduled condition. */
  unscheduled?: string
  serviceAccount: string
  /** Names in `spec.imagePullSecrets`; the secrets themselves are never read. */
  pullSecrets: string[]
  /** The controller to edit: a ReplicaSet's pod-template-hash is cut off to name its Deployment. */
  owner?: { kind: string; name: string }
  containers: ContainerFacts[]
}

export type EventFacts = {
  reason: string
  message: string
  type?: string
  /** Lower bound: the recorder merges and drops events. */
  count: number
  firstAt?: string
  lastAt?: string
  container?: string
  node?: string
}

export type NodeFacts = {
  name: string
  project?: string
  /** Zone of the machine. */
  zone?: string
  region?: string
  nodePool?: string
  /** Label `cloud.google.com/gke-image-streaming=true`. */
  streaming: boolean
  gke: boolean
  /** Autopilot node names begin with `gk3-`. */
  autopilot: boolean
  architecture?: string
  osImage?: string
  osDistribution?: string
  containerRuntime?: string
  kubeletVersion?: string
  machineType?: string
  /** What the machine has, before the kubelet and the system take their share. */
  memoryBytes?: number
  ready?: boolean
}

export type LogLine = { at?: string; text: string; severity?: string }

/** `names` are what the pod uses; `fromServiceAccount` is what its account names now, for pods to come. */
export type PullSecretFacts = { names: string[]; fromServiceAccount: string[]; serviceAccount: string }

/** The cluster as configuration, the node's labels and its providerID name it. */
export type ClusterFacts = { cluster?: string; project?: string; location?: string; context?: string }

/** A pod seen in the one list call behind the blast radius; only what tells how far a trouble reaches. */
export type NeighbourFacts = {
  namespace: string
  name: string
  node?: string
  createdAt?: string
  images: NeighbourImage[]
}

export type NeighbourImage = {
  container: string
  image: string
  state: 'pulled' | 'failing' | 'waiting'
  reason?: string
  /** What kind of trouble the waiting message tells of, such as `refusal forbidden`; missing where it says none. */
  trouble?: string
}

/** The node pool as the GKE API knows it. */
export type NodePoolFacts = {
  name: string
  scopes: string[]
  /** `default` stands for the Compute Engine default service account. */
  serviceAccount?: string
  imageType?: string
  /** `gcfsConfig.enabled` */
  streaming?: boolean
  diskType?: string
  diskSizeGb?: number
  machineType?: string
  version?: string
}

/** Who may read the repository: members of roles that hold Artifact Registry Reader's rights. */
export type RepositoryPolicyFacts = {
  readers: string[]
  /** `projects/…/locations/…/repositories/…` */
  repository?: string
}

/** The account that the nodes pull with. */
export type NodeAccountFacts = { email: string; exists: boolean; disabled: boolean }

/** The image's manifest, as far as it bears on streaming and architecture. */
export type ImageManifestFacts = {
  /** As the pod names it. */
  image?: string
  mediaType: string
  schemaVersion: number
  /** Layer digests in order. */
  layers: string[]
  /** `linux/amd64` ... of an index; empty for a single image. */
  platforms: string[]
}

/** Every piece of evidence that can be looked up; a cause's and a step's `needs` name these. */
export type EvidenceTypes = {
  pod: PodFacts
  podEvents: EventFacts[]
  /** The pod's events from Cloud Logging, read when the cluster's own have expired. */
  loggedEvents: EventFacts[]
  node: NodeFacts
  /** Events of the node with reason ImageStreaming. */
  nodeEvents: EventFacts[]
  gcfsd: LogLine[]
  pullSecrets: PullSecretFacts
  neighbours: NeighbourFacts[]
  nodePool: NodePoolFacts
  nodeAccount: NodeAccountFacts
  repositoryPolicy: RepositoryPolicyFacts
  imageManifest: ImageManifestFacts
}
export type EvidenceName = keyof EvidenceTypes
/** What has been looked at so far. A missing entry was not asked for; an Unknown was asked and not seen. */
export type Evidence = { [Name in EvidenceName]?: Fact<EvidenceTypes[Name]> }
/** The view of the evidence that a unit which declared `needs` receives. */
export type EvidenceView<Name extends EvidenceName> = { [N in Name]: Fact<EvidenceTypes[N]> }

/** Shorthand for judgements: the value if it is known. */
export function valueOf<T>(fact: Fact<T> | undefined): T | undefined {
  return fact?.known ? fact.value : undefined
}

/** The address that the nodes pull with; a pool's `default` stands for one that only IAM knows. */
export function nodeAccountEmail({
  nodeAccount,
  nodePool,
}: Pick<Evidence, 'nodeAccount' | 'nodePool'>): string | undefined {
  const written = valueOf(nodePool)?.serviceAccount
  return valueOf(nodeAccount)?.email ?? (written === 'default' ? undefined : written)
}
