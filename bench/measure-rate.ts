import { Bench } from 'tinybench'
import { diagnoseText } from '../src/diagnose-text.ts'
import type { BenchMessage } from './messages.ts'

const options = { slowPullMs: 60_000, now: new Date('2026-11-22T03:00:00Z') }

export function causeOf(text: string): string | null {
  return diagnoseText(text, options).findings[0]?.cause ?? null
}

/** Short texts a second on one core, by the whole way from the raw text to the diagnosis. */
export async function measureRate(texts: readonly BenchMessage[], time: number): Promise<number> {
  const bench = new Bench({ time, warmupTime: time / 4 })
  bench.add('texts', () => {
    for (const { text } of texts) diagnoseText(text, options)
  })
  const [task] = await bench.run()
  if (task?.result.state !== 'completed')
    throw new Error('The rate could not be measured', { cause: task?.result })
  return texts.length / (task.result.latency.p50 / 1000)
}

/** Bytes that stay on the heap after many different texts; undefined where the collector can't be asked. */
export function measureRetained(texts: readonly BenchMessage[]): number | undefined {
  if (!globalThis.gc) return undefined
  globalThis.gc()
  const before = process.memoryUsage().heapUsed
  for (const { text } of texts) diagnoseText(text, options)
  globalThis.gc()
  return Math.max(0, process.memoryUsage().heapUsed - before)
}
