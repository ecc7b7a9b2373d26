import type { Config } from './config.ts'
import type { BuiltSources } from './evidence/build-sources.ts'
import { inTime } from './ops/in-time.ts'
import type { createLogger } from './ops/logging.ts'
import { rehearse } from './rehearse.ts'

type Log = Pick<ReturnType<typeof createLogger>, 'info' | 'warn'>

/** Signing in may wait for a server that does not answer; the bot does not wait for it. */
const signInMs = 5_000

/** Before anybody writes: a made-up alert is dealt with, and clients are loaded. What goes wrong stops nothing. */
export async function warmUp(config: Config, { prepare }: BuiltSources, log: Log): Promise<void> {
  await rehearse(config).catch((error: unknown) =>
    log.warn({ err: error }, 'Rehearsal failed: the first answer takes longer, or fails as well'),
  )
  await inTime(prepare(), signInMs).catch((error: unknown) =>
    log.info({ err: error }, 'Not signed in to Google Cloud yet: the first look at its logs tries again'),
  )
}
