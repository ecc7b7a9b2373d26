import { setSourceMapsSupport } from 'node:module'
import { loadConfig } from './config.ts'
import { Problem } from './problems.ts'
import { terminalLanguage } from './sandbox-prompt/terminal-language.ts'
import { tellOperator } from './tell-operator.ts'

/**
 * `npm start`: the bot of the configured Slack; without one, the sandbox and the same bot in it. Either is
 * loaded only when it is wanted, since a bot has no use for the memory that the sandbox takes.
 */
async function main(): Promise<void> {
  // For what is loaded from here on, and not for the thousand files of packages.
  setSourceMapsSupport(true, { nodeModules: false })
  const config = await loadConfig({ env: process.env, argv: process.argv.slice(2) })
  const { slack } = config
  if (slack) {
    const { serveSlack } = await import('./serve-slack.ts')
    return serveSlack({ ...config, slack })
  }
  if (!config.sandbox) throw new Problem('sandbox-off')
  const { serveSandbox } = await import('./serve-sandbox.ts')
  return serveSandbox(config)
}

try {
  await main()
  process.exit(0)
} catch (error) {
  process.exit(tellOperator(error, terminalLanguage(process.env)))
}
