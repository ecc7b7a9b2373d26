import { requiredWords } from './required-words.ts'
import { indexWords, type WordIndex } from './word-index.ts'

/** A regular expression that is only run on texts that have the words it can't match without. */
export type Expression = {
  test: (text: string) => boolean
  exec: (text: string) => RegExpExecArray | null
  /** Whether the words are there: for uses such as replacing, for which the expression itself is needed. */
  mayMatch: (text: string) => boolean
}

const numbers = new Map<string, number>()
let index: WordIndex | undefined
let seen = new Uint32Array(0)
let scanned: string | undefined
let stamp = 0

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
  if (text !== scanned || !index) scan(text)
  for (const words of lists) if (!hasOneOf(words)) return false
  return true
}

function hasOneOf(words: readonly number[]): boolean {
  for (let at = 0; at < words.length; at++) if (seen[words[at] ?? 0] === stamp) return true
  return false
}

/** One walk finds the words of all expressions; they are many, and most texts are asked for all of them. */
function scan(text: string): void {
  if (!index) {
    index = indexWords([...numbers.keys()])
    seen = new Uint32Array(numbers.size)
    stamp = 0
  }
  stamp++
  index.mark(text, seen, stamp)
  scanned = text
}
