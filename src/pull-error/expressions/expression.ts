import { requiredWords } from './required-words.ts'
import { indexWords, type WordIndex } from './word-index.ts'

/** A regular expression that is only run on texts that have the words it can't match without. */
export type Expression = {
  test: (text: string) => boolean
  exec: (text: string) => RegExpExecArray | null
  /** Whether the words are there: for uses such as replacing, for which the expression itself is needed. */
  mayMatch: (text: string) => boolean
}

/** Which words a text has: those whose entry in `seen` is `stamp`. */
type Scan = { text: string | undefined; seen: Uint32Array; stamp: number }

const numbers = new Map<string, number>()
let index: WordIndex | undefined
let latest: Scan = { text: undefined, seen: new Uint32Array(0), stamp: 0 }
let previous: Scan = { text: undefined, seen: new Uint32Array(0), stamp: 0 }

export function expression(pattern: RegExp): Expression {
  const lists = requiredWords(pattern).map((words) => words.map(numberOf))
  const mayMatch = lists.length === 0 ? () => true : (text: string) => hasWords(text, lists)
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

function numberOf(word: string): number {
  const known = numbers.get(word)
  if (known !== undefined) return known
  numbers.set(word, numbers.size)
  index = undefined
  return numbers.size - 1
}

function hasWords(text: string, lists: readonly (readonly number[])[]): boolean {
  const { seen, stamp } = index && text === latest.text ? latest : scanOf(text)
  for (const words of lists) if (!hasOneOf(words, seen, stamp)) return false
  return true
}

function hasOneOf(words: readonly number[], seen: Uint32Array, stamp: number): boolean {
  for (let at = 0; at < words.length; at++) if (seen[words[at] ?? 0] === stamp) return true
  return false
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
    index = indexWords([...numbers.keys()])
    latest = { text: undefined, seen: new Uint32Array(numbers.size), stamp: 0 }
    previous = { text: undefined, seen: new Uint32Array(numbers.size), stamp: 0 }
  }
  latest.stamp++
  index.mark(text, latest.seen, latest.stamp)
  latest.text = text
  return latest
}
