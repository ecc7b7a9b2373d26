/** A cluster pullcheck may look at; what is missing is learnt from the node's labels and providerID. */
export type ClusterConfig = {
  /** Name for `--cluster`, and the GKE cluster's name in Google's APIs. */
  name?: string
  /** kubeconfig context; in-cluster configuration when neither this nor a kubeconfig is given. */
  context?: string
  project?: string
  /** Control plane location: a region or a zone. */
  location?: string
}

export type SlackConfig = {
  botToken: string
  /** Needed for HTTP. */
  signingSecret?: string
  /** Socket Mode when present. */
  appToken?: string
  /** Another Slack Web API, such as the sandbox's; ends with a slash. */
  apiUrl?: string
}

export type Config = {
  slack?: SlackConfig
  port: number
  /** Path list as KUBECONFIG has it. */
  kubeconfig?: string
  /** At least one; the first is the default. */
  clusters: ClusterConfig[]
  /** `http://host:port` of a server that speaks the Logging REST API; unset: Google with ADC. */
  loggingEndpoint?: string
  lang: string
  logLevel: string
  /** Whether an unconfigured start may fall back to the sandbox. */
  sandbox: boolean
  /** All looking for one answer must end in this time. */
  deadlineMs: number
  /** A successful pull longer than this is slow. */
  slowPullMs: number
}
