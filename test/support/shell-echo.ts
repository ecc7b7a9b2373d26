import { spawnSync } from 'node:child_process'

/** What stands for the end of a command line in the harness's output. */
const end = '\u0004'

/**
 * What a real shell makes of command lines: for each, the calls that it would make, as lists of
 * words. Every program is replaced by a function that only tells its arguments, and nothing else can
 * be found, so that a value that leaves its argument shows as another call or on standard error.
 */
export function callsInShell(lines: readonly string[], programs: readonly string[]): string[][][] {
  // One write a call, since the sides of a pipe speak at the same time.
  const tell = `tell() { printf '%s\\0' "$@" '\n' >&3; }`
  const stand = programs.map((name) => `${name}() { tell ${name} "$@"; }`)
  const script = [tell, ...stand, ...lines.map((line) => `${line}\nprintf '${end}' >&3`)].join('\n')
  const run = spawnSync('/bin/sh', ['-s'], {
    input: `${script}\n`,
    encoding: 'utf8',
    env: { PATH: '' },
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  })
  if (run.stderr !== '') throw new Error(`The shell found more than arguments: ${run.stderr.slice(0, 2000)}`)
  return String(run.output[3]).split(end).slice(0, -1).map(callsOf)
}

/** What `sh -n` has to say against lines that are pasted one below the other. */
export function syntaxErrors(lines: readonly string[]): string {
  return spawnSync('/bin/sh', ['-n'], { input: `${lines.join('\n')}\n`, encoding: 'utf8' }).stderr
}

/** The order in which the sides of a pipe speak means nothing. */
function callsOf(output: string): string[][] {
  return output
    .split('\n\0')
    .slice(0, -1)
    .map((call) => call.split('\0').slice(0, -1))
    .toSorted((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1))
}
