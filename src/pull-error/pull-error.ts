import type { ContentTrouble } from './content-trouble.ts'
import type { ImageReference } from './image-reference.ts'
import type { NodeRefusal } from './node-refusal.ts'
import type { NodeTrouble } from './node-trouble.ts'
import type { Refusal } from './refusal.ts'
import type { Registry } from './registries.ts'
import type { TlsTrouble } from './tls-trouble.ts'

/** How far the pull had come, in containerd's order of work. */
export type Stage = 'parse' | 'resolve' | 'authorize' | 'fetch' | 'unpack'

/** Trouble below HTTP: no answer ever came from the registry's own software. */
export type NetworkTrouble =
  | 'timeout'
  | 'tls-handshake-timeout'
  | 'awaiting-headers'
  | 'refused'
  | 'reset'
  | 'no-route'
  | 'unreachable'
  | 'eof'

export type DnsTrouble = {
  kind: 'no-such-host' | 'server-misbehaving' | 'timeout' | 'refused' | 'temporary-failure' | 'other'
  /** The name that was looked up. */
  host?: string
  /** The resolver that was asked, without its port. */
  resolver?: string
}

/** Artifact Registry's `Permission "P" denied on resource "projects/…"`. */
export type Denial = {
  permission: string
  project?: string
  location?: string
  repository?: string
  /** Google adds "(or it may not exist)": it does not tell a stranger which of the two. */
  mayNotExist: boolean
}

/** A pull error taken apart once; causes match on these fields first and on text second. */
export type PullError = {
  /** The error, cleaned of prefixes, mark-up and escapes: the part worth quoting. */
  text: string
  image?: ImageReference
  /** The registry that was asked: from the URL in the error, else from the image. */
  registry?: Registry
  stage?: Stage
  /** gRPC code as printed: `Unknown`, `NotFound`, `DeadlineExceeded` ... */
  grpcCode?: string
  method?: string
  url?: string
  /** HTTP status of the registry or of its token service. */
  status?: number
  /** The registry's own error code in lower case with dashes: `denied`, `unauthorized`, `manifest-unknown` ... */
  registryCode?: string
  network?: NetworkTrouble
  /** The address that was dialled, without port. */
  ip?: string
  dns?: DnsTrouble
  tls?: TlsTrouble
  /** A forward proxy answered, or failed to, before the registry was reached. */
  proxy?: true
  refusal?: Refusal
  denial?: Denial
  /** The unique identifier under which VPC Service Controls logged its refusal. */
  perimeterId?: string
  /** A Google API that is switched off, and the project, by name or number, in which it is. */
  disabledApi?: { project: string; api?: string }
  /** The node refused what the registry offered. */
  nodeRefusal?: NodeRefusal
  /** What kept the node from fetching or storing the image. */
  nodeTrouble?: NodeTrouble
  /** What is wrong with the content that was delivered. */
  contentTrouble?: ContentTrouble
  /** What the registry says it doesn't have. */
  missing?: 'manifest' | 'repository' | 'content' | 'platform'
  /** The pull itself was broken off, with no trouble of the network named. */
  brokenOff?: 'canceled' | 'deadline-exceeded'
  /** The container runtime's own socket did not answer: no registry was ever asked. */
  runtimeDown?: true
}
