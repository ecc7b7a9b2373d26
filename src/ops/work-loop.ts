import { pause } from './pause.ts'

type Log = Record<'error', (fields: object, message: string) => void>
type Options = {
  /** One piece of work; gives how much there was to do. */
  turn: () => Promise<number>
  name: string
  log: Log
  /** How long to wait when there was nothing to do, unless woken. */
  idleMs?: number | undefined
  longestDelayMs?: number
}

export type WorkLoop = {
  /** Says that there is something to do. */
  wake: () => void
  /** Ends after the turn under way. */
  stop: () => Promise<void>
}

/** Works as long as there is something to do, then waits; after a failure it waits longer each time. */
export function startWorkLoop({
  turn,
  name,
  log,
  idleMs = 1000,
  longestDelayMs = 60_000,
}: Options): WorkLoop {
  let waking = new AbortController()
  let isStopped = false
  let failures = 0

  async function takeTurn(): Promise<number> {
    try {
      const done = await turn()
      failures = 0
      return done > 0 ? 0 : idleMs
    } catch (error) {
      failures++
      const delayMs = Math.min(idleMs * 2 ** Math.min(failures, 10), longestDelayMs)
      log.error({ err: error, name, delayMs }, 'Work could not be done, tried again later')
      return delayMs
    }
  }

  async function run(): Promise<void> {
    while (!isStopped) {
      waking = new AbortController()
      const delayMs = await takeTurn()
      if (!isStopped) await pause(delayMs, waking.signal)
    }
  }

  const running = run()
  return {
    wake: () => waking.abort(),
    stop: async () => {
      isStopped = true
      waking.abort()
      await running
    },
  }
}
