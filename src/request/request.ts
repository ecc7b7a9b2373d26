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
export type HelpRequest = { kind: 'help'; lang?: string }
export type Request = PodRequest | ExplainRequest | HelpRequest
