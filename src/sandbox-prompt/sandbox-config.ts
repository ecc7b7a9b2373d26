import type { Config } from '../config.ts'
import type { Sandbox } from '../sandbox/start-sandbox.ts'
import type { BotConfig } from '../start-bot.ts'

/** A configuration like any other, which happens to point to servers on this machine. */
export function sandboxConfig(config: Config, sandbox: Sandbox): BotConfig {
  const { project, location, cluster, context, kubeconfig, loggingEndpoint, googleEndpoint, slack } = sandbox
  return {
    ...config,
    kubeconfig,
    loggingEndpoint,
    googleEndpoint,
    clusters: [{ name: cluster, context, project, location }],
    slack,
  }
}
