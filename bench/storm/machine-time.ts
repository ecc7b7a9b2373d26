import { readFileSync } from 'node:fs'

/** Processor time of the whole machine since its start, in the system's own unit. */
export type MachineTime = { all: number; stolen: number }

/**
 * What the host of a virtual machine gave to others, who then also slow down what is counted as the bot's own
 * time (proc_stat(5): `steal` is the eighth). Undefined where there is no such file.
 */
export function readMachineTime(): MachineTime | undefined {
  try {
    const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n')
    const times = line.split(/\s+/).slice(1, 9).map(Number)
    return { all: times.reduce((sum, time) => sum + time, 0), stolen: times[7] ?? 0 }
  } catch {
    return undefined
  }
}

export function stolenShare(before: MachineTime | undefined, after: MachineTime | undefined): string {
  if (!before || !after) return 'unknown'
  return `${((100 * (after.stolen - before.stolen)) / Math.max(1, after.all - before.all)).toFixed(1)} %`
}
