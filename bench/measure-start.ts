import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { median } from './median.ts'
import { messages } from './messages.ts'

/** On a busy machine the processor's time says more than the clock's. */
export type Start = { program: string; ms: number; cpuMs: number; peakBytes: number }

const root = fileURLToPath(new URL('../', import.meta.url))
/** As `npm run pullcheck` has it; the built program finds a place by itself. */
const env = { ...process.env, NODE_COMPILE_CACHE: 'node_modules/.cache/pullcheck' }
const programs = ['dist/src/cli.js', 'src/cli.ts'].filter((path) => existsSync(`${root}${path}`))

/** From the start of the process to its end, for `pullcheck explain` of one error: medians. */
export function measureStart(runs: number): Start[] {
  return programs.map((program) => {
    const times = Array.from({ length: runs + 1 }, () => run([program]).ms)
    const usages = Array.from(
      { length: 3 },
      () => run(['--import', './bench/report-usage.ts', program]).usage,
    )
    // The first run compiles what the others take from the cache.
    return {
      program,
      ms: median(times.slice(1)),
      cpuMs: median(usages.map(({ cpuMs }) => cpuMs)),
      peakBytes: median(usages.map(({ peakBytes }) => peakBytes)),
    }
  })
}

function run(args: readonly string[]) {
  const text = messages[0]?.text ?? ''
  const start = performance.now()
  const { status, stdout, stderr, output } = spawnSync(process.execPath, [...args, 'explain', text], {
    cwd: root,
    ...(args.includes('src/cli.ts') && { env }),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  const ms = performance.now() - start
  if (status !== 1 || stdout === '')
    throw new Error(`${args.join(' ')} ended with status ${status}: ${stderr}`)
  const usage: Omit<Start, 'program' | 'ms'> = JSON.parse(output[3] || '{"cpuMs":0,"peakBytes":0}')
  return { ms, usage }
}
