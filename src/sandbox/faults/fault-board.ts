import type { Fault, Target } from './fault.ts'

export type FaultBoard = ReturnType<typeof createFaultBoard>

/** The faults that are in force, in the order in which they were asked for. */
export function createFaultBoard() {
  let faults: readonly Fault[] = []

  return {
    list: () => faults,
    replace(wanted: readonly Fault[]): void {
      faults = wanted
    },
    /** The first fault that a call meets; counts it. */
    take(target: Target, method: string): Fault | undefined {
      const met = faults.find((fault) => fault.target === target && (fault.method ?? method) === method)
      if (met?.times !== undefined)
        faults = faults.flatMap((fault) => (fault === met ? onceLess(met) : [fault]))
      return met
    },
  }
}

function onceLess({ times = 1, ...fault }: Fault): Fault[] {
  return times > 1 ? [{ ...fault, times: times - 1 }] : []
}
