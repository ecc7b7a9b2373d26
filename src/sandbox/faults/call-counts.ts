import type { Target } from './fault.ts'

/** How often a method was called, and how often it was answered with which status but 200. */
export type Count = { calls: number; statuses: Record<string, number> }
export type CallCounts = ReturnType<typeof createCallCounts>

export function createCallCounts() {
  let counts: Partial<Record<Target, Record<string, Count>>> = {}

  return {
    count(target: Target, method: string, status: string): void {
      const methods = (counts[target] ??= {})
      const count = (methods[method] ??= { calls: 0, statuses: {} })
      count.calls += 1
      if (status !== '200') count.statuses[status] = (count.statuses[status] ?? 0) + 1
    },
    all: () => counts,
    reset(): void {
      counts = {}
    },
  }
}
