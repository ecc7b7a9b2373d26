import { performance } from 'node:perf_hooks'
import { causeOf } from './measure-rate.ts'
import { median } from './median.ts'
import { shapes } from './shapes.ts'

export type LengthRow = { shape: string; ms: number[] }

/** How long one text of each length takes, in milliseconds: the median of some runs, shape by shape. */
export function measureLength(lengths: readonly number[], runs: number): LengthRow[] {
  return Object.entries(shapes).map(([shape, make]) => ({
    shape,
    ms: lengths.map((length) => median(timesOf(make(length), runs))),
  }))
}

function timesOf(text: string, runs: number): number[] {
  return Array.from({ length: runs }, () => {
    const start = performance.now()
    causeOf(text)
    return performance.now() - start
  })
}
