import { parseArgs } from 'node:util'
import { Problem } from '../problems.ts'

export type SandboxArguments = { words: string; as?: string; channel: string }

const options = {
  as: { type: 'string' },
  in: { type: 'string' },
  thread: { type: 'boolean' },
} as const

/** `npm run sandbox -- WORDS --as PERSON --in CHANNEL --thread`. */
export function readArguments(argv: readonly string[]): SandboxArguments {
  const { values, positionals } = parse(argv)
  const words = positionals.join(' ').trim()
  return {
    words: words && spoken(words, values.thread ?? false),
    channel: values.in ?? 'alerts',
    ...(values.as !== undefined && { as: values.as }),
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true })
  } catch (error) {
    const flag = /'(-[^']*)'/.exec(String(error))?.[1] ?? ''
    const known = { list: Object.keys(options).map((name) => `--${name}`) }
    throw new Problem('flag-unknown', { flag, known }, error)
  }
}

/** Slash commands don't work in threads, so a question for a thread mentions the bot. */
function spoken(words: string, inThread: boolean): string {
  const bare = words.replace(/^[/@]pullcheck\s*/, '')
  if (inThread || words.startsWith('@')) return `@pullcheck ${bare}`
  return `/pullcheck ${bare}`
}
