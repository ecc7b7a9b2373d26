import { requiredWords } from './required-words.ts'
import { indexWords, type WordIndex } from './word-index.ts'

/** A regular expression that is only run on texts that have the words it can't match without. */
export type Expression = {
  test: (text: string) => boolean
  exec: (text: string) => RegExpExecArray | null
  /** Whether the words are there: for uses such as replacing, for which the expression itself is needed. */
  mayMatch: (text: string) => boolean
}

/** Which lists of words have one in a text: those whose entry in `met` is `stamp`. */
type Scan = { text: string | undefined; met: Uint32Array; stamp: number }

/** Every word with the numbers of the lists that it is in. */
const listsOf = new Map<string, number[]>()
let lists = 0
let index: { words: WordIndex; listsOf: readonly (readonly number[])[] } | undefined
let latest: Scan = { text: undefined, met: new Uint32Array(0), stamp: 0 }
let previous: Scan = latest

export function expression(pattern: RegExp): Expression {
  const needed = requiredWords(pattern).map(addList)
  const mayMatch = needed.length === 0 ? () => true : (text: string) => meetsAll(text, needed)
  return {
    mayMatch,
    test: (text) => mayMatch(text) && pattern.test(text),
    exec: (text) => (mayMatch(text) ? pattern.exec(text) : null),
  }
}

/** Expressions with what each stands for; the first that matches decides. */
export function decisions<Meaning>(
  rows: readonly (readonly [RegExp, Meaning])[],
): (text: string) => Meaning | undefined {
  const compiled = rows.map(([pattern, meaning]) => ({ pattern: expression(pattern), meaning }))
  return (text) => {
    for (const { pattern, meaning } of compiled) if (pattern.test(text)) return meaning
    return undefined
  }
}

/** Whether one of the expressions matches. */
export function anyOf(patterns: readonly RegExp[]): (text: string) => boolean {
  const compiled = patterns.map(expression)
  return (text) => {
    for (const pattern of compiled) if (pattern.test(text)) return true
    return false
  }
}

function addList(words: readonly string[]): number {
  for (const word of words) listsOf.set(word, [...(listsOf.get(word) ?? []), lists])
  index = undefined
  return lists++
}

function meetsAll(text: string, needed: readonly number[]): boolean {
  const { met, stamp } = index && text === latest.text ? latest : scanOf(text)
  for (let at = 0; at < needed.length; at++) if (met[needed[at] ?? 0] !== stamp) return false
  return true
}

/**
 * One walk finds the words of all expressions; a text is asked for most of them in a row, by turns with what
 * was cut out of it, so that the last two are kept.
 */
function scanOf(text: string): Scan {
  const turned = previous
  previous = latest
  latest = turned
  if (index && text === latest.text) return latest
  if (!index) {
    index = { words: indexWords([...listsOf.keys()]), listsOf: [...listsOf.values()] }
    latest = { text: undefined, met: new Uint32Array(lists), stamp: 0 }
    previous = { text: undefined, met: new Uint32Array(lists), stamp: 0 }
  }
  latest.stamp++
  for (const word of index.words.find(text)) {
    for (const list of index.listsOf[word] ?? []) latest.met[list] = latest.stamp
  }
  latest.text = text
  return latest
}
