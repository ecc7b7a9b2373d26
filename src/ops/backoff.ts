type Options = { firstDelayMs: number; longestDelayMs: number; random: () => number }

export type Backoff = { nextMs: () => number; reset: () => void }

/** Delays that double. Half of each is chance, so that many bots cut off together don't come back together. */
export function createBackoff({ firstDelayMs, longestDelayMs, random }: Options): Backoff {
  let delay = firstDelayMs
  return {
    nextMs: () => {
      const next = delay * (0.5 + random() / 2)
      delay = Math.min(delay * 2, longestDelayMs)
      return next
    },
    reset: () => {
      delay = firstDelayMs
    },
  }
}
