/** What the bench tells the gauge inside of the bot; it answers each with the usage so far. */
export type Order = { do: 'restart' | 'tell' } | { do: 'shift'; ms: number }

export type Usage = {
  delayMs: { p50: number; p99: number; max: number }
  /** The longest time between two turns of the loop for which the bot itself had the processor. */
  longestCpuMs: number
  rssBytes: number
  /** Since the last restart of the gauge. */
  peakRssBytes: number
  /** Since the start of the process. */
  startRssBytes: number
  peakHeapBytes: number
  cpuMs: number
}
