import { type Config, loadConfig } from './config.ts'
import { createLogger } from './ops/logging.ts'
import { untilSignal } from './ops/shutdown.ts'
import { Problem } from './problems.ts'
import { introduce } from './sandbox-prompt/introduce.ts'
import { createPeopleClient } from './sandbox-prompt/people-client.ts'
import { runPrompt } from './sandbox-prompt/prompt.ts'
import { runSandbox } from './sandbox-prompt/run-sandbox.ts'
import { terminalLanguage } from './sandbox-prompt/terminal-language.ts'
import { startBot } from './start-bot.ts'
import { tellOperator } from './tell-operator.ts'

/** `npm start`: the bot of the configured Slack; without one, the sandbox and the same bot in it. */
async function main(): Promise<void> {
  const config = await loadConfig({ env: process.env, argv: process.argv.slice(2) })
  const { slack } = config
  if (!slack && !config.sandbox) throw new Problem('sandbox-off')
  await (slack ? serveSlack({ ...config, slack }) : serveSandbox(config))
}

async function serveSlack(config: Parameters<typeof startBot>[0]): Promise<void> {
  const log = createLogger({ level: config.logLevel })
  const bot = await startBot(config, log)
  const signal = await untilSignal()
  log.info({ signal }, 'Stopping')
  await bot.stop()
}

async function serveSandbox(config: Config): Promise<void> {
  const running = await runSandbox(config)
  const lang = terminalLanguage(process.env)
  const client = createPeopleClient(running.sandbox.api)
  const workspace = await client.workspace()
  process.stdout.write(introduce(running, workspace, lang))
  const { stdin: input, stdout: output } = process
  const prompt = { client, workspace, lang, as: lang, channel: 'alerts', input, output }
  await (input.isTTY ? Promise.race([runPrompt(prompt), untilSignal()]) : untilSignal())
  await running.stop()
}

try {
  await main()
  process.exit(0)
} catch (error) {
  process.exit(tellOperator(error, terminalLanguage(process.env)))
}
