import { caseBit } from './fold.ts'

/** Characters that are looked at together: few enough for short words, many enough to be rare. */
const span = 4
/** Far more places than words, so that almost every window of a text falls on an empty one. */
const placeBits = 16
/** Spreads windows over the places, after Knuth: 2^32 divided by the golden ratio. */
const spread = 0x9e3779b1
const caseBits = caseBit * 0x01010101

/** A window of each word for either place it can have, in chains of those that share a place; entry 0 ends them. */
export type Entries = {
  first: Uint16Array
  next: Uint16Array
  windowOf: Int32Array
  wordOf: Uint16Array
  /** Where the word begins as seen from the beginning of the window. */
  startOf: Int16Array
}

/** A word may begin at an even place, or at the odd one behind it. */
const offsets = [0, 1]
const bytes = new Uint8Array(256)
const view = new DataView(bytes.buffer)

/** Four characters, the first of them in the lowest byte. */
export function windowOfBytes(four: number): number {
  return four | caseBits
}

export function placeOf(window: number): number {
  return Math.imul(window, spread) >>> (32 - placeBits)
}

/**
 * A text is read two characters at a time, so that its windows begin at even places. Each word is entered
 * by its rarest window for the words that begin at an even place, and by another for those that don't.
 */
export function enterWords(words: readonly Uint8Array[]): Entries {
  const times = timesOfPlaces(words)
  const first = new Uint16Array(2 ** placeBits)
  const [next, windowOf, wordOf, startOf] = [[0], [0], [0], [0]]
  for (const [word, letters] of words.entries()) {
    for (const offset of offsets) {
      const length = writeWord(letters, offset)
      const at = rarestWindow(offset, length, times)
      if (at !== undefined) enter(windowAt(at), word, offset - at)
      else for (const window of windowsAround(offset)) enter(window, word, offset)
    }
  }
  return {
    first,
    next: Uint16Array.from(next),
    windowOf: Int32Array.from(windowOf),
    wordOf: Uint16Array.from(wordOf),
    startOf: Int16Array.from(startOf),
  }

  function enter(window: number, word: number, start: number): void {
    const place = placeOf(window)
    next.push(first[place] ?? 0)
    first[place] = windowOf.length
    windowOf.push(window)
    wordOf.push(word)
    startOf.push(start)
  }
}

function timesOfPlaces(words: readonly Uint8Array[]): Uint16Array {
  const times = new Uint16Array(2 ** placeBits)
  for (const word of words) {
    for (const offset of offsets) {
      const length = writeWord(word, offset)
      for (let at = offset * 2; at + span <= offset + length; at += 2) {
        const place = placeOf(windowAt(at))
        times[place] = (times[place] ?? 0) + 1
      }
    }
  }
  return times
}

/** Where the rarest window begins that lies wholly inside of the word; undefined if none does. */
function rarestWindow(offset: number, length: number, times: Uint16Array): number | undefined {
  let rarest: number | undefined
  let least = Number.POSITIVE_INFINITY
  for (let at = offset * 2; at + span <= offset + length; at += 2) {
    const own = times[placeOf(windowAt(at))] ?? 0
    // None is rarer than one that stands here alone.
    if (own === 1) return at
    if (own < least) [rarest, least] = [at, own]
  }
  return rarest
}

/** A word of three or four characters is entered by all windows that begin or end with three of them. */
function windowsAround(offset: number): number[] {
  const windows: number[] = []
  for (let any = 0; any < 256; any++) {
    bytes[offset === 0 ? span - 1 : 0] = any
    // The other half of them is the same after folding.
    if (any & caseBits) windows.push(windowAt(0))
  }
  return windows
}

function writeWord(word: Uint8Array, offset: number): number {
  bytes.set(word, offset)
  return word.length
}

function windowAt(at: number): number {
  return windowOfBytes(view.getInt32(at, true))
}
