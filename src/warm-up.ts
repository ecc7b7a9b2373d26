import type { Config } from './config.ts'
import type { BuiltSources } from './evidence/build-sources.ts'
import { inTime } from './ops/in-time.ts'
import type { createLogger } from './ops/logging.ts'
import { rehearse } from './rehearse.ts'

type Log = Pick<ReturnType<typeof createLogger>, 'warn'>

/** Signing in may wait for a server that does not answer; the bot does not wait for it. */
const signInMs = 5_000

/** Before anybody writes: clients are loaded, and a made-up alert is dealt with. What goes wrong stops nothing. */
export async function warmUp(config: Config, sources: BuiltSources, log: Log): Promise<void> {
  try {
    await inTime(sources.prepare(), signInMs)
    await rehearse(config)
  } catch (error) {
    log.warn({ err: error }, 'Warming up failed: the first answer takes longer')
  }
}
