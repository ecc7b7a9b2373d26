import { Problem } from '../problems.ts'
import { nearestWord } from './command-words.ts'
import { parseDuration } from './durations.ts'
import { isLabel } from './names.ts'
import { bareName, quoteWord } from './words.ts'

export type FlagName = 'namespace' | 'container' | 'cluster' | 'lang' | 'since'
export type Flags = { [Name in FlagName]?: string } & { sinceMs?: number }

const spellings: Record<string, FlagName> = {
  n: 'namespace',
  namespace: 'namespace',
  c: 'container',
  container: 'container',
  cluster: 'cluster',
  lang: 'lang',
  since: 'since',
}
const examples: Record<FlagName, string> = {
  namespace: '--namespace checkout',
  container: '--container web',
  cluster: '--cluster prod-eu',
  lang: '--lang ja',
  since: '--since 2h',
}
const longestSinceMs = 30 * 86_400_000

/** Flags that mean the same for whatever is looked at in a cluster. */
export function scopeOf({ cluster, lang, sinceMs }: Flags) {
  return { ...(cluster && { cluster }), ...(lang && { lang }), ...(sinceMs && { sinceMs }) }
}

/** What a word says as a flag: chat programs turn `--` into a long dash. */
export type FlagWord = { written: string; name?: FlagName; value?: string }

export function readFlagWord(word: string): FlagWord | undefined {
  const match = /^[-\u2010-\u2015\u2212]+([A-Za-z][\w-]*)(?:[=＝](.*))?$/s.exec(word)
  const [, spelling, value] = match ?? []
  if (!spelling) return undefined
  const name = Object.hasOwn(spellings, spelling) ? spellings[spelling] : undefined
  const written = `${spelling.length === 1 ? '-' : '--'}${spelling}`
  return { written, ...(name && { name }), ...(value !== undefined && { value }) }
}

export function unknownFlag({ written }: FlagWord, allowed: readonly FlagName[]): Problem {
  const known = allowed.map((name) => `--${name}`)
  const nearest = nearestWord(written, known)
  const flag = quoteWord(written)
  if (nearest) return new Problem('flag-unknown-near', { flag, nearest })
  return new Problem('flag-unknown', { flag, known: { list: known } })
}

/** A flag that stood before the command and that the command does not have. */
export function foreignFlag(flags: Flags, allowed: readonly FlagName[]): Problem | undefined {
  const foreign = Object.values(spellings).find(
    (name) => flags[name] !== undefined && !allowed.includes(name),
  )
  return foreign && unknownFlag({ written: `--${foreign}` }, allowed)
}

/** Takes a flag's value into the flags read so far, or says what is wrong with it. */
export function takeFlag(flags: Flags, { written, name, value }: FlagWord): Flags | Problem {
  if (!name) return flags
  const plain = bareName(value ?? '')
  if (!plain) return new Problem('flag-without-value', { flag: written, example: examples[name] })
  if (name === 'container' && !isLabel(plain)) {
    return new Problem('container-name-invalid', { name: quoteWord(plain), example: examples.container })
  }
  if (name !== 'since') return { ...flags, [name]: plain }
  const sinceMs = parseDuration(plain)
  if (!sinceMs || sinceMs > longestSinceMs) {
    const longest = { durationMs: longestSinceMs }
    return new Problem('since-invalid', { value: quoteWord(plain), longest, example: examples.since })
  }
  return { ...flags, since: plain, sinceMs }
}
