import { Problem } from '../../problems.ts'

/** What the command line says besides the request itself. */
export type Arguments = {
  output?: string
  context?: string
  lang?: string
  batch: boolean
  version: boolean
  /** The words of the request. */
  words: string[]
}

type ValueFlag = 'output' | 'context' | 'lang'
const valueFlags: Record<string, ValueFlag> = {
  '--output': 'output',
  '-o': 'output',
  '--context': 'context',
  '--lang': 'lang',
}
const switches: Record<string, 'batch' | 'version'> = {
  '--batch': 'batch',
  '--version': 'version',
  '-V': 'version',
}
const examples: Record<ValueFlag, string> = {
  output: '--output json',
  context: '--context gke_my-project_europe-west1_prod-eu',
  lang: '--lang ja',
}

/** As they are told to whoever misspells one. */
export const ownFlags = ['--output', '--context', '--batch', '--version'] as const

/** Takes the terminal's own flags off, wherever they stand before `--`. */
export function parseArguments(argv: readonly string[]): Arguments | Problem {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length
  const args: Arguments = { batch: false, version: false, words: [] }
  for (let index = 0; index < end; index++) {
    const word = argv[index] ?? ''
    const [, flag = word, attached] = /^(--?[a-zA-Z]+)=(.*)$/s.exec(word) ?? []
    const name = Object.hasOwn(valueFlags, flag) ? valueFlags[flag] : undefined
    const toggle = Object.hasOwn(switches, word) ? switches[word] : undefined
    if (toggle) args[toggle] = true
    if (!name && !toggle) args.words.push(word)
    if (!name) continue
    const value = attached ?? (++index < end ? argv[index] : undefined)
    if (!value || value.startsWith('--'))
      return new Problem('flag-without-value', { flag, example: examples[name] })
    args[name] = value
  }
  args.words.push(...argv.slice(end))
  return args
}
