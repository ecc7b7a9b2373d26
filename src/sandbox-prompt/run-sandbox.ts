import type { Config } from '../config.ts'
import type { Message } from '../i18n/message.ts'
import { createLogger } from '../ops/logging.ts'
import { type Sandbox, startSandbox } from '../sandbox/start-sandbox.ts'
import { startBot } from '../start-bot.ts'
import { sandboxConfig } from './sandbox-config.ts'

export type RunningSandbox = {
  sandbox: Sandbox
  /** Said once at the start, when the wanted port was taken. */
  notice?: Message
  stop: () => Promise<void>
}

/** The sandbox, and the same bot as in production beside it, talking over HTTP. */
export async function runSandbox(config: Config): Promise<RunningSandbox> {
  const sandbox = await startOnFreePort(config.port)
  // What is routine in production would only stand between the answers here.
  const level = config.logLevel === 'info' ? 'warn' : config.logLevel
  const log = createLogger({ level, to: 'stderr' })
  try {
    const bot = await startBot(sandboxConfig(forgetful(config), sandbox), log, {
      at: { port: 0, host: '127.0.0.1' },
    })
    sandbox.connectBot(`http://127.0.0.1:${bot.port}/slack/events`)
    const taken = new URL(sandbox.api).port
    const notice = { key: 'replies:sandbox.portTaken', values: { wanted: String(config.port), port: taken } }
    return {
      sandbox,
      ...(taken !== String(config.port) && { notice }),
      stop: async () => {
        await bot.stop()
        await sandbox.stop()
      },
    }
  } catch (error) {
    await sandbox.stop()
    throw error
  }
}

/** What is tried out leaves nothing behind, wherever a bot of this configuration keeps its data. */
function forgetful({ data: _, ...config }: Config): Config {
  return config
}

async function startOnFreePort(port: number): Promise<Sandbox> {
  try {
    return await startSandbox({ port })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return startSandbox()
    throw error
  }
}
