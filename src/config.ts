import { readFileSync } from 'node:fs'
import type { AccessRules } from './access/rules.ts'
import { type ReadFile, readConfigFile } from './config/config-file.ts'
import { type Env, type Environment, readEnvironment } from './config/environment.ts'
import { findNameless, mergeClusters } from './config/merge-clusters.ts'
import type { ConfigFile } from './config/parse-config-file.ts'
import { toAccessRules } from './config/to-access-rules.ts'
import type { HideRules } from './hide.ts'
import { Problem } from './problems.ts'

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
  /** Ids of the channels whose alerts are answered, besides those of `/pullcheck watch`. */
  watch?: string[]
  /** Ids of who may change that, besides the workspace's admins. */
  admins?: string[]
  /** Name of the emoji that asks for a diagnosis of the message below it. */
  reaction?: string
}

export type Config = {
  slack?: SlackConfig
  port: number
  /** Folder of what must outlive the process; taken away for the sandbox, which forgets everything. */
  data?: string
  /** Path list as KUBECONFIG has it. */
  kubeconfig?: string
  /** At least one; the first is the default. */
  clusters: ClusterConfig[]
  /** `http://host:port` of a server that speaks the Logging REST API; unset: Google with ADC. */
  loggingEndpoint?: string
  /** The same for the other APIs of Google that are asked: GKE, IAM, Artifact Registry and its images. */
  googleEndpoint?: string
  lang: string
  logLevel: string
  /** Whether an unconfigured start may fall back to the sandbox. */
  sandbox: boolean
  /** All looking for one answer must end in this time. */
  deadlineMs: number
  /** A successful pull longer than this is slow. */
  slowPullMs: number
  /** Who may ask for what; missing: every member for everything. */
  access?: AccessRules
  /** What is kept out of everything that is shown or logged, besides credentials. */
  redact?: HideRules
}

/** The one flag of a start; another could be this one misspelt, which production must not take for nothing. */
const noSandbox = '--no-sandbox'

export type ConfigInput = { env: Env; argv?: readonly string[]; readFile?: ReadFile }

/**
 * Reads the environment and pullcheck.yaml; the environment wins. Throws one Problem that names every
 * mistake at once. Without `slack` and with `sandbox`, the start falls back to the sandbox.
 */
export async function loadConfig({ env, argv = [], readFile = readText }: ConfigInput): Promise<Config> {
  const flag = argv.find((word) => word !== noSandbox)
  if (flag !== undefined) throw new Problem('flag-unknown', { flag, known: { list: [noSandbox] } })
  const { values, mistakes } = readEnvironment(env)
  const file = await readConfigFile(env['PULLCHECK_CONFIG']?.trim() || undefined, readFile)
  const clusters = mergeClusters(values, file.values.clusters ?? [])
  const all = [...mistakes, ...file.mistakes, ...findNameless(clusters)]
  if (all.length > 0) throw new Problem('config-invalid', {}, undefined, all)
  const slack = slackOf(values, file.values)
  const access = toAccessRules(file.values.access)
  const { hosts = [], patterns = [] } = file.values.redact ?? {}
  const loggingEndpoint = values.PULLCHECK_LOGGING_ENDPOINT ?? file.values.loggingEndpoint
  const googleEndpoint = values.PULLCHECK_GOOGLE_ENDPOINT ?? file.values.googleEndpoint
  return {
    ...(slack && { slack }),
    data: values.PULLCHECK_DATA ?? file.values.data ?? './data',
    ...(values.KUBECONFIG && { kubeconfig: values.KUBECONFIG }),
    ...(loggingEndpoint && { loggingEndpoint }),
    ...(googleEndpoint && { googleEndpoint }),
    port: values.PORT ?? file.values.port ?? 3000,
    clusters,
    lang: values.PULLCHECK_LANG ?? file.values.lang ?? 'en',
    logLevel: values.LOG_LEVEL ?? file.values.logLevel ?? 'info',
    sandbox: !argv.includes(noSandbox) && (values.PULLCHECK_SANDBOX ?? file.values.sandbox ?? true),
    deadlineMs: values.PULLCHECK_DEADLINE ?? file.values.deadline ?? 8000,
    slowPullMs: values.PULLCHECK_SLOW_PULL ?? file.values.slowPull ?? 60_000,
    ...(access && { access }),
    ...(hosts.length + patterns.length > 0 && { redact: { hosts, patterns } }),
  }
}

function slackOf(values: Environment, file: ConfigFile): SlackConfig | undefined {
  const { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_APP_TOKEN: appToken } = values
  if (!botToken) return undefined
  const apiUrl = values.PULLCHECK_SLACK_API_URL?.replace(/\/*$/, '/')
  const watch = values.PULLCHECK_WATCH ?? file.watch
  const admins = values.PULLCHECK_ADMINS ?? file.admins
  const reaction = values.PULLCHECK_REACTION ?? file.reaction
  return {
    botToken,
    ...(signingSecret && { signingSecret }),
    ...(appToken && { appToken }),
    ...(apiUrl && { apiUrl }),
    ...(watch && { watch }),
    ...(admins && { admins }),
    ...(reaction && { reaction }),
  }
}

function readText(path: string): string {
  return readFileSync(path, 'utf8')
}
