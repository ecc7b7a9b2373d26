/** What was asked, whichever surface it came from. */
export type PodRequest = {
  kind: 'pod'
  namespace: string
  pod: string
  container?: string
  /** Name of a configured cluster. */
  cluster?: string
  lang?: string
  /** How far back to read logs, in milliseconds. */
  sinceMs?: number
}
export type ExplainRequest = { kind: 'explain'; text: string; lang?: string }
/** The catalogue, or one playbook of it, without a cluster. */
export type CausesRequest = { kind: 'causes'; id?: string; lang?: string }
export type NodeRequest = { kind: 'node'; node: string; cluster?: string; lang?: string; sinceMs?: number }
export const workloadKinds = [
  'deployment',
  'statefulset',
  'daemonset',
  'replicaset',
  'job',
  'cronjob',
] as const
export type WorkloadKind = (typeof workloadKinds)[number]
/** Every failing pod of a workload, grouped by cause. */
export type WorkloadRequest = {
  kind: 'workload'
  workloadKind: WorkloadKind
  namespace: string
  name: string
  cluster?: string
  lang?: string
  sinceMs?: number
}
/** Every failing pod of a namespace, grouped by cause. */
export type NamespaceRequest = {
  kind: 'namespace'
  namespace: string
  cluster?: string
  lang?: string
  sinceMs?: number
}
export type HelpRequest = { kind: 'help'; lang?: string }
/** Whether alerts in this channel are answered: asked, or set. */
export type WatchRequest = { kind: 'watch'; on?: boolean; lang?: string }
/** What has to be found out before it can be answered. */
export type Inquiry =
  | PodRequest
  | ExplainRequest
  | CausesRequest
  | NodeRequest
  | WorkloadRequest
  | NamespaceRequest
/** What the asker may ask for, and why. */
export type WhoRequest = { kind: 'who'; lang?: string }
/** About the chat itself: a terminal has neither channels nor members. */
/** Whose language is asked or set: the asker's, or the channel's. The names are still as somebody wrote them. */
export type LangRequest = { kind: 'lang'; names: readonly string[]; ofChannel?: true; lang?: string }
/** Whether the bot itself is set up as it should be. */
export type DoctorRequest = { kind: 'doctor'; lang?: string }
export type ChatRequest = WatchRequest | WhoRequest | LangRequest | DoctorRequest
export type Request = Inquiry | HelpRequest | ChatRequest

const chatKinds: readonly string[] = ['watch', 'who', 'lang', 'doctor'] satisfies ChatRequest['kind'][]

export function isChatRequest(request: Request): request is ChatRequest {
  return chatKinds.includes(request.kind)
}
