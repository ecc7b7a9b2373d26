import type { Config } from './config.ts'
import { untilSignal } from './ops/shutdown.ts'
import { introduce } from './sandbox-prompt/introduce.ts'
import { createPeopleClient } from './sandbox-prompt/people-client.ts'
import { runPrompt } from './sandbox-prompt/prompt.ts'
import { runSandbox } from './sandbox-prompt/run-sandbox.ts'
import { terminalLanguage } from './sandbox-prompt/terminal-language.ts'

/** The sandbox and a prompt to speak with the bot in it, until it is told to stop. */
export async function serveSandbox(config: Config): Promise<void> {
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
