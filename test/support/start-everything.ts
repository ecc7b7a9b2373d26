import type { Config, SlackConfig } from '../../src/config.ts'
import { createLogger } from '../../src/ops/logging.ts'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/start-sandbox.ts'
import { askAsPerson } from '../../src/sandbox-prompt/ask-as-person.ts'
import {
  createPeopleClient,
  type Message,
  type PeopleClient,
} from '../../src/sandbox-prompt/people-client.ts'
import { sandboxConfig } from '../../src/sandbox-prompt/sandbox-config.ts'
import { startBot } from '../../src/start-bot.ts'
import { type SandboxApi, sandboxApi } from './sandbox-api.ts'

const defaults: Config = {
  port: 0,
  clusters: [{}],
  lang: 'en',
  logLevel: 'debug',
  sandbox: true,
  deadlineMs: 8000,
  slowPullMs: 60_000,
}

export type Settings = {
  sandbox?: SandboxOptions
  /** What differs from the defaults, such as `data`. */
  config?: Partial<Config>
  slack?: Partial<SlackConfig>
  /** Events come through a WebSocket instead of requests. */
  socketMode?: boolean
}

export type Everything = SandboxApi & {
  sandbox: Sandbox
  client: PeopleClient
  /** Where Slack sends its requests. */
  events: string
  log: string[]
  ask: (as: string, text: string, channel?: string, thread?: string) => Promise<Message>
  stop: () => Promise<void>
}

/** The sandbox and the same bot as in production: signed requests to Bolt, and every look over HTTP. */
export async function startEverything(
  forbid: readonly string[] = [],
  settings: Settings = {},
): Promise<Everything> {
  const sandbox = await startSandbox({ forbid, ...settings.sandbox })
  const log: string[] = []
  const logger = createLogger({ level: 'debug', to: { write: (line) => void log.push(line) } })
  const bot = await startBot(configOf(sandbox, settings), logger, {
    at: { port: 0, host: '127.0.0.1' },
    idleMs: 50,
  })
  const events = `http://127.0.0.1:${bot.port}/slack/events`
  if (!settings.socketMode) sandbox.connectBot(events)
  const client = createPeopleClient(sandbox.api)
  return {
    sandbox,
    client,
    events,
    log,
    ...sandboxApi(sandbox.api),
    ask: (as, text, channel = 'alerts', thread) =>
      askAsPerson(client, { as, text, channel, ...(thread !== undefined && { thread }) }),
    stop: async () => {
      await sandbox.stop()
      await bot.stop()
    },
  }
}

function configOf(sandbox: Sandbox, { config, slack, socketMode }: Settings) {
  const whole = sandboxConfig({ ...defaults, ...config }, sandbox)
  const socket = socketMode ? { appToken: sandbox.appToken } : {}
  return { ...whole, slack: { ...whole.slack, ...slack, ...socket } }
}
