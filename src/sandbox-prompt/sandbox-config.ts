import type { Config } from '../config.ts'
import type { Sandbox } from '../sandbox/start-sandbox.ts'
import type { BotConfig } from '../start-bot.ts'

/** The workspace's channel #alerts. */
export const sandboxWatch = 'C0ALERTS1'

/** A configuration like any other, which happens to point to servers on this machine. */
export function sandboxConfig(config: Config, sandbox: Sandbox): BotConfig {
  const { project, location, cluster, context, kubeconfig, loggingEndpoint, googleEndpoint, slack } = sandbox
  return {
    ...config,
    kubeconfig,
    loggingEndpoint,
    googleEndpoint,
    clusters: [{ name: cluster, context, project, location }],
    // As a team would have it, so that alerts are answered from the first one on.
    slack: { ...slack, watch: [sandboxWatch] },
  }
}
