import { foldCode } from './fold.ts'

/** Characters that are looked at together: few enough for short words, many enough to be rare. */
const span = 4
/** Far more places than words, so that almost every window of a text falls on an empty one. */
const placeBits = 14
/** Spreads windows over the places, after Knuth: 2^32 divided by the golden ratio. */
const spread = 0x9e3779b1

/** Characters that no word has share class 0; both cases of a letter share one too. */
export type Classes = {
  classOf: Uint8Array
  /** So many for a class; the classes of as many characters as a window spans make its number. */
  bits: number
  mask: number
}

/** A window of each word, in chains of those that share a place; entry 0 is none, and ends them. */
export type Entries = {
  first: Uint16Array
  next: Uint16Array
  windowOf: Uint32Array
  wordOf: Uint16Array
  /** How far before the last character of the window the word begins. */
  backOf: Uint8Array
}

export function placeOf(window: number): number {
  return Math.imul(window, spread) >>> (32 - placeBits)
}

export function classifyCharacters(words: readonly string[]): Classes {
  const classOf = new Uint8Array(256)
  let classes = 1
  for (const word of words) {
    for (let at = 0; at < word.length; at++) classOf[word.charCodeAt(at)] ||= classes++
  }
  for (let code = 0; code < 128; code++) classOf[code] = classOf[foldCode(code)] ?? 0
  const bits = Math.ceil(Math.log2(classes))
  return { classOf, bits, mask: 2 ** (bits * span) - 1 }
}

/** Enters each word by its rarest window, or by all that may begin with it where it is shorter than one. */
export function enterWords(words: readonly string[], classes: Classes): Entries {
  const windows = words.map((word) => windowsOf(word, classes))
  const times = timesOfEach(windows.flat())
  const rank = (window: number) => times.get(window) ?? 0
  const rows = windows.flatMap((own, word) => {
    if ((words[word] ?? '').length < span) return own.map((window) => ({ window, word, back: span - 1 }))
    const rarest = own.reduce((best, window) => (rank(window) < rank(best) ? window : best))
    return [{ window: rarest, word, back: span - 1 + own.indexOf(rarest) }]
  })
  return chain(rows)
}

function windowsOf(word: string, { classOf, bits, mask }: Classes): number[] {
  const windows: number[] = []
  let window = 0
  for (let at = 0; at < word.length; at++) {
    window = ((window << bits) | (classOf[word.charCodeAt(at)] ?? 0)) & mask
    if (at >= span - 1) windows.push(window)
  }
  if (word.length >= span) return windows
  return Array.from({ length: 2 ** bits }, (_, next) => ((window << bits) | next) & mask)
}

function timesOfEach(windows: readonly number[]): Map<number, number> {
  const times = new Map<number, number>()
  for (const window of windows) times.set(window, (times.get(window) ?? 0) + 1)
  return times
}

function chain(rows: readonly { window: number; word: number; back: number }[]): Entries {
  const first = new Uint16Array(2 ** placeBits)
  const next = new Uint16Array(rows.length + 1)
  for (const [index, { window }] of rows.entries()) {
    const place = placeOf(window)
    next[index + 1] = first[place] ?? 0
    first[place] = index + 1
  }
  return {
    first,
    next,
    windowOf: Uint32Array.from([0, ...rows.map(({ window }) => window)]),
    wordOf: Uint16Array.from([0, ...rows.map(({ word }) => word)]),
    backOf: Uint8Array.from([0, ...rows.map(({ back }) => back)]),
  }
}
