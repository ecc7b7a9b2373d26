import { requiredWords } from './required-words.ts'
import { indexWords, type WordIndex } from './word-index.ts'

/** The words of which every text has one that an expression matches; undefined if it can do without. */
export type Filtered = { words: readonly string[] | undefined }

/** A regular expression that is only run on texts that have the words it can't match without. */
export type Expression = Filtered & {
  test: (text: string) => boolean
  exec: (text: string) => RegExpExecArray | null
  /** Whether the words are there: for uses such as replacing, for which the expression itself is needed. */
  mayMatch: (text: string) => boolean
}

/** Which lists of words have one in a text: those whose entry in `met` is `stamp`. And its signs. */
type Scan = { text: string | undefined; met: Uint32Array; stamp: number; signs: number }

/** Every word with the numbers of the lists that it is in. */
const listsOf = new Map<string, number[]>()
let lists = 0
let index: { words: WordIndex; listsOf: readonly (readonly number[])[] } | undefined
let latest = emptyScan()
let previous = emptyScan()

export function expression(pattern: RegExp): Expression {
  const words = requiredWords(pattern)
  const needed = words.map(addList)
  const mayMatch = needed.length === 0 ? () => true : (text: string) => meets(scanOf(text), needed)
  return {
    words: words[0],
    mayMatch,
    test: (text) => mayMatch(text) && pattern.test(text),
    exec: (text) => (mayMatch(text) ? pattern.exec(text) : null),
  }
}

/** Expressions with what each stands for; the first that matches decides. */
export function decisions<Meaning>(
  rows: readonly (readonly [RegExp, Meaning])[],
): ((text: string) => Meaning | undefined) & Filtered {
  const words = rows.map(([pattern]) => requiredWords(pattern))
  const ofAny = together(words.map(([list]) => list))
  const neededByAny = ofAny ? [addList(ofAny)] : []
  const compiled = rows.map(([pattern, meaning], at) => {
    return { pattern, meaning, needed: (words[at] ?? []).map(addList) }
  })
  return Object.assign(decide, { words: ofAny })

  function decide(text: string): Meaning | undefined {
    const scan = scanOf(text)
    if (!meets(scan, neededByAny)) return undefined
    for (const { pattern, meaning, needed } of compiled) {
      if (meets(scan, needed) && pattern.test(text)) return meaning
    }
    return undefined
  }
}

/** Whether one of the expressions matches. */
export function anyOf(patterns: readonly RegExp[]): ((text: string) => boolean) & Filtered {
  const decide = decisions(patterns.map((pattern) => [pattern, true] as const))
  return Object.assign((text: string) => decide(text) === true, { words: decide.words })
}

/** One question for many expressions, of which most texts have the words of none. */
export function mayMatchAny(expressions: readonly (RegExp | Filtered)[]): (text: string) => boolean {
  const { words } = wordsOfAny(expressions)
  const needed = words ? [addList(words)] : []
  return (text) => meets(scanOf(text), needed)
}

/** The words of several expressions, to ask of them together with others. */
export function wordsOfAny(expressions: readonly (RegExp | Filtered)[]): Filtered {
  return {
    words: together(expressions.map((one) => (one instanceof RegExp ? requiredWords(one)[0] : one.words))),
  }
}

/** Whether the text has one of these characters: see `sign`. */
export function hasSign(text: string, signs: number): boolean {
  return (scanOf(text).signs & signs) !== 0
}

/** Words of which each expression has one; undefined where one of them can do without. */
function together(lists: readonly Filtered['words'][]): Filtered['words'] {
  return lists.includes(undefined) ? undefined : [...new Set(lists.flatMap((list) => list ?? []))]
}

function meets({ met, stamp }: Scan, needed: readonly number[]): boolean {
  for (let at = 0; at < needed.length; at++) if (met[needed[at] ?? 0] !== stamp) return false
  return true
}

function scanOf(text: string): Scan {
  return text === latest.text ? latest : scanAgain(text)
}

function addList(words: readonly string[]): number {
  for (const word of words) listsOf.set(word, [...(listsOf.get(word) ?? []), lists])
  index = undefined
  latest.text = undefined
  previous.text = undefined
  return lists++
}

function emptyScan(): Scan {
  return { text: undefined, met: new Uint32Array(lists), stamp: 0, signs: 0 }
}

/**
 * One walk finds the words of all expressions; a text is asked for most of them in a row, by turns with what
 * was cut out of it, so that the last two are kept.
 */
function scanAgain(text: string): Scan {
  ;[latest, previous] = [previous, latest]
  if (text === latest.text) return latest
  if (!index) {
    index = { words: indexWords([...listsOf.keys()]), listsOf: [...listsOf.values()] }
    latest = emptyScan()
    previous = emptyScan()
  }
  latest.stamp++
  const { met, stamp } = latest
  for (const word of index.words.find(text)) {
    const own = index.listsOf[word] ?? []
    for (let at = 0; at < own.length; at++) met[own[at] ?? 0] = stamp
  }
  latest.signs = index.words.signs()
  latest.text = text
  return latest
}
