import { BudgetUsedUp } from '../budget-used-up.ts'

/** What one API server is asked at most, by all work of the process together. */
export type RequestLimits = { atOnce: number; perSecond: number; burst: number; longestWaitMs: number }

/** Whoever would wait longer than `longestWaitMs` is told at once, and not when the time for an answer is over. */
export const requestLimits: RequestLimits = { atOnce: 10, perSecond: 20, burst: 40, longestWaitMs: 4_000 }

export type RequestGate = {
  /** Sends in the order of coming, as soon as the limits allow; gives up when the signal fires. */
  pass: <T>(signal: AbortSignal | undefined, send: () => Promise<T>) => Promise<T>
  /** Sends nothing for a while, as the server asked. */
  pause: (ms: number) => void
}

export function createRequestGate(limits: RequestLimits = requestLimits): RequestGate {
  const { atOnce, longestWaitMs } = limits
  const tokens = createTokens(limits)
  const waiting: (() => void)[] = []
  let running = 0
  let closedUntil = 0
  let timer: NodeJS.Timeout | undefined

  const delayOf = (place: number) => Math.max(closedUntil - performance.now(), tokens.untilMs(place), 0)

  function sendNext(): void {
    clearTimeout(timer)
    while (waiting.length > 0 && running < atOnce && delayOf(1) === 0) {
      tokens.take()
      running += 1
      waiting.shift()?.()
    }
    if (waiting.length > 0 && running < atOnce) timer = setTimeout(sendNext, Math.ceil(delayOf(1)))
  }

  async function enter(signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted()
    const delay = delayOf(waiting.length + 1)
    if (delay > longestWaitMs) throw new BudgetUsedUp('request limit', Math.ceil(delay))
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const giveUp = () => {
      const place = waiting.indexOf(resolve)
      if (place >= 0) waiting.splice(place, 1)
      reject(signal?.reason)
    }
    waiting.push(resolve)
    signal?.addEventListener('abort', giveUp, { once: true })
    sendNext()
    await promise.finally(() => signal?.removeEventListener('abort', giveUp))
  }

  return {
    pass: async (signal, send) => {
      await enter(signal)
      try {
        return await send()
      } finally {
        running -= 1
        sendNext()
      }
    },
    pause: (ms) => {
      closedUntil = Math.max(closedUntil, performance.now() + ms)
    },
  }
}

/** A bucket of `burst` tokens that fills by `perSecond`. */
function createTokens({ perSecond, burst }: RequestLimits) {
  let left = burst
  let filledAt = performance.now()

  function fill(): number {
    const now = performance.now()
    left = Math.min(burst, left + ((now - filledAt) * perSecond) / 1_000)
    filledAt = now
    return left
  }

  return {
    take: () => {
      left = fill() - 1
    },
    /** How long until there are so many. */
    untilMs: (count: number) => ((count - fill()) * 1_000) / perSecond,
  }
}
