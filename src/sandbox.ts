import { loadConfig } from './config.ts'
import { createTranslator } from './i18n/translator.ts'
import { askAsPerson } from './sandbox-prompt/ask-as-person.ts'
import { findChannel, findPerson } from './sandbox-prompt/find-person.ts'
import { introduce } from './sandbox-prompt/introduce.ts'
import { createPeopleClient, type PeopleClient, type Workspace } from './sandbox-prompt/people-client.ts'
import { printMessage } from './sandbox-prompt/print-message.ts'
import { runPrompt } from './sandbox-prompt/prompt.ts'
import { readArguments, type SandboxArguments } from './sandbox-prompt/read-arguments.ts'
import { runSandbox } from './sandbox-prompt/run-sandbox.ts'
import { terminalLanguage } from './sandbox-prompt/terminal-language.ts'
import { tellOperator } from './tell-operator.ts'

const lang = terminalLanguage(process.env)

/** `npm run sandbox`: says something in the sandbox's Slack as one of its people, and shows the answer. */
async function main(): Promise<void> {
  const given = readArguments(process.argv.slice(2))
  const config = await loadConfig({ env: process.env })
  const client = createPeopleClient(`http://127.0.0.1:${config.port}/sandbox/`)
  const workspace = await findRunning(client)
  if (workspace) return converse(client, workspace, given)
  const running = await runSandbox({ ...config, port: 0 })
  try {
    const own = createPeopleClient(running.sandbox.api)
    const inside = await own.workspace()
    if (given.words === '') process.stdout.write(introduce(running, inside, lang))
    await converse(own, inside, given)
  } finally {
    await running.stop()
  }
}

/** The sandbox of an `npm start` in another terminal, if there is one. */
async function findRunning(client: PeopleClient): Promise<Workspace | undefined> {
  try {
    return await client.workspace(AbortSignal.timeout(1000))
  } catch {
    // Nobody listens there, or somebody else does: either way a sandbox of our own is started.
    return undefined
  }
}

async function converse(client: PeopleClient, workspace: Workspace, given: SandboxArguments): Promise<void> {
  const person = findPerson(workspace, given.as ?? lang)
  const channel = findChannel(workspace, given.channel)
  if (given.words === '') {
    const { stdin: input, stdout: output } = process
    return runPrompt({ client, workspace, lang, as: person.name, channel, input, output })
  }
  const message = await askAsPerson(client, { as: person.id, channel, text: given.words })
  const seenBy = { key: 'replies:sandbox.onlyYou', values: { person: person.realName } }
  if (message.ephemeral) process.stderr.write(`${createTranslator({ lang }).text(seenBy)}\n\n`)
  process.stdout.write(`${printMessage(message)}\n`)
}

try {
  await main()
  process.exit(0)
} catch (error) {
  process.exit(tellOperator(error, lang))
}
