import type { Config } from '../../src/config.ts'
import { createLogger } from '../../src/ops/logging.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/start-sandbox.ts'
import { askAsPerson } from '../../src/sandbox-prompt/ask-as-person.ts'
import {
  createPeopleClient,
  type Message,
  type PeopleClient,
} from '../../src/sandbox-prompt/people-client.ts'
import { sandboxConfig } from '../../src/sandbox-prompt/sandbox-config.ts'
import { startBot } from '../../src/start-bot.ts'

const defaults: Config = {
  port: 0,
  clusters: [{}],
  lang: 'en',
  logLevel: 'debug',
  sandbox: true,
  deadlineMs: 8000,
  slowPullMs: 60_000,
}

export type Everything = {
  sandbox: Sandbox
  client: PeopleClient
  /** Where Slack sends its requests. */
  events: string
  log: string[]
  ask: (as: string, text: string, channel?: string, thread?: string) => Promise<Message>
  stop: () => Promise<void>
}

/** The sandbox and the same bot as in production: signed requests to Bolt, and every look over HTTP. */
export async function startEverything(forbid: readonly string[] = []): Promise<Everything> {
  const sandbox = await startSandbox({ forbid })
  const log: string[] = []
  const logger = createLogger({ level: 'debug', to: { write: (line) => void log.push(line) } })
  const bot = await startBot(sandboxConfig(defaults, sandbox), logger, { port: 0, host: '127.0.0.1' })
  const events = `http://127.0.0.1:${bot.port}/slack/events`
  sandbox.connectBot(events)
  const client = createPeopleClient(sandbox.api)
  return {
    sandbox,
    client,
    events,
    log,
    ask: (as, text, channel = 'alerts', thread) =>
      askAsPerson(client, { as, text, channel, ...(thread !== undefined && { thread }) }),
    stop: async () => {
      await sandbox.stop()
      await bot.stop()
    },
  }
}
