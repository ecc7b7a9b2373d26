import { buildSources } from './evidence/build-sources.ts'
import { createLogger } from './ops/logging.ts'
import { untilSignal } from './ops/shutdown.ts'
import { type BotConfig, startBot } from './start-bot.ts'
import { warmUp } from './warm-up.ts'

/** The bot of the configured Slack, until it is told to stop. */
export async function serveSlack(config: BotConfig): Promise<void> {
  const log = createLogger({ level: config.logLevel })
  const sources = buildSources(config, log)
  await warmUp(config, sources, log)
  const bot = await startBot(config, log, { sources })
  const signal = await untilSignal()
  log.info({ signal }, 'Stopping')
  await bot.stop()
}
