import { inTime } from './in-time.ts'

type Log = Record<'info' | 'warn' | 'error', (fields: object, message: string) => void>

export type Underway = {
  track: (work: Promise<void>) => Promise<void>
  /** Waits for the work under way, but no longer than the given time; true if all of it ended. */
  settled: (ms: number) => Promise<boolean>
}

/** Counts the replies being made, so that a shutdown lets them end. */
export function createUnderway(): Underway {
  const running = new Set<Promise<void>>()
  return {
    track: (work) => {
      const counted = work.finally(() => running.delete(counted))
      running.add(counted)
      return counted
    },
    settled: (ms) => inTime(Promise.allSettled(running), ms),
  }
}

export type Stop = { name: string; stop: () => Promise<unknown> }

/** Stops things in their order; one that fails or hangs is logged and does not keep the others from stopping. */
export async function stopAll(stops: readonly Stop[], log: Log, eachMs = 12_000): Promise<void> {
  for (const { name, stop } of stops) {
    try {
      if (!(await inTime(stop(), eachMs))) log.warn({ name }, 'Did not stop in time')
    } catch (error) {
      log.error({ err: error, name }, 'Could not be stopped')
    }
  }
}

/** Resolves with the first signal that asks the process to end. */
export function untilSignal(
  signals: readonly NodeJS.Signals[] = ['SIGTERM', 'SIGINT'],
): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of signals) process.once(signal, () => resolve(signal))
  })
}
