import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { median } from './median.ts'
import { messages } from './messages.ts'

export type Start = { program: string; ms: number; peakBytes: number }

const root = fileURLToPath(new URL('../', import.meta.url))
const programs = ['dist/src/cli.js', 'src/cli.ts'].filter((path) => existsSync(`${root}${path}`))

/** From the start of the process to its end, for `pullcheck explain` of one error: medians. */
export function measureStart(runs: number): Start[] {
  return programs.map((program) => {
    const times = Array.from({ length: runs + 1 }, () => run([program]).ms)
    const { peakBytes } = run(['--import', './bench/report-memory.ts', program])
    // The first run compiles what the others take from the cache.
    return { program, ms: median(times.slice(1)), peakBytes }
  })
}

function run(args: readonly string[]) {
  const text = messages[0]?.text ?? ''
  const start = performance.now()
  const { status, stdout, stderr, output } = spawnSync(process.execPath, [...args, 'explain', text], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  const ms = performance.now() - start
  if (status !== 1 || stdout === '')
    throw new Error(`${args.join(' ')} ended with status ${status}: ${stderr}`)
  return { ms, peakBytes: Number(output[3] ?? 0) }
}
