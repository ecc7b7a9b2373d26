import { parseArgs } from 'node:util'
import { Problem } from '../problems.ts'
import { spokenWords } from './spoken-words.ts'

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
  const channel = values.in ?? 'alerts'
  return {
    words: words && spokenWords(words, { inThread: values.thread ?? false, channel }),
    channel,
    ...(values.as !== undefined && { as: values.as }),
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true })
  } catch (error) {
    const [flag = '', wanted] = /'(-[^']*)'/.exec(String(error))?.[1]?.split(' ') ?? []
    if (wanted !== undefined) {
      throw new Problem(
        'flag-without-value',
        { flag, example: flag === '--in' ? '--in dm' : '--as ja' },
        error,
      )
    }
    const known = { list: Object.keys(options).map((name) => `--${name}`) }
    throw new Problem('flag-unknown', { flag, known }, error)
  }
}
