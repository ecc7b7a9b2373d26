import { caseBit } from './fold.ts'
import { gapBetween, signsOfPair } from './signs.ts'
import { enterWords, placeOf, windowOfBytes } from './word-windows.ts'

const chunk = 4096
const encoder = new TextEncoder()
/** A character takes three bytes at most, or four where it takes two places in the string; some follow them. */
const bytes = new Uint8Array(chunk * 3 + 4)
const fours = new DataView(bytes.buffer)
const caseBits = caseBit * 0x01010101
/** Where windows of words begin, in the bytes at hand. */
const hits = new Uint16Array(bytes.length / 2)

/**
 * Finds all words of a set in one walk over a text, after Rabin, Karp, Wu and Manber: each word is known by
 * its rarest four characters, and compared in full only where a text has these.
 */
export type WordIndex = {
  /** The numbers of all words that the text contains. */
  find: (text: string) => number[]
  /** The signs of the text that was walked over last. */
  signs: () => number
}

/** `words` are folded, and three to 255 bytes long. */
export function indexWords(words: readonly string[]): WordIndex {
  const encoded = words.map((word) => encoder.encode(word))
  const { first, next, windowOf, wordOf, startOf } = enterWords(encoded)
  const { letters, beginningOf, longest } = lettersOf(encoded)
  const seen = new Uint32Array(words.length)
  let walk = 0
  let signs = 0
  return { find, signs: () => signs }

  function find(text: string): number[] {
    const found: number[] = []
    walk++
    signs = 0
    // Pieces overlap by a word, so that none is cut in two.
    for (let start = 0; start === 0 || start + longest < text.length; start += chunk - longest) {
      // Bytes are read several times faster than the characters of a string.
      const piece = text.length > chunk ? text.slice(start, start + chunk) : text
      const { written } = encoder.encodeInto(piece, bytes)
      // The last pair must not end in what an earlier text left there.
      bytes[written] = 0
      findIn(written, found)
    }
    return found
  }

  /** Adds the words and signs in so many bytes. */
  function findIn(length: number, found: number[]): void {
    const count = markWindows(length)
    for (let hit = 0; hit < count; hit++) addWords(hits[hit] ?? 0, length, found)
  }

  /** Notes where windows of words begin. In this, the hottest of all loops, names of its own are read faster. */
  function markWindows(length: number): number {
    const table = first
    const marks = signsOfPair
    const places = hits
    let count = 0
    let own = 0
    let all = 0
    for (let at = 0; at < length; at += 2) {
      const four = fours.getInt32(at, true)
      const before = own
      own = marks[four & 0xffff] ?? 0
      all |= own | gapBetween(before, own)
      places[count] = at
      // Without a branch, which the machine would guess wrongly as often as there are words.
      count += (table[placeOf(windowOfBytes(four))] ?? 0) === 0 ? 0 : 1
    }
    signs |= all
    return count
  }

  /** `at` is where the window begins. */
  function addWords(at: number, length: number, found: number[]): void {
    const window = windowOfBytes(fours.getInt32(at, true))
    for (let entry = first[placeOf(window)] ?? 0; entry !== 0; entry = next[entry] ?? 0) {
      if (windowOf[entry] !== window) continue
      const word = wordOf[entry] ?? 0
      if (seen[word] === walk || !standsAt(word, at + (startOf[entry] ?? 0), length)) continue
      seen[word] = walk
      found.push(word)
    }
  }

  function standsAt(word: number, start: number, length: number): boolean {
    const from = beginningOf[word] ?? 0
    const size = (beginningOf[word + 1] ?? 0) - from
    if (start < 0 || start + size > length) return false
    // Four at once take a third of the time; the last four may overlap those before them.
    for (let at = 0; at < size - 4; at += 4)
      if (fourAt(start + at) !== letters.getInt32(from + at)) return false
    if (size >= 4) return fourAt(start + size - 4) === letters.getInt32(from + size - 4)
    for (let at = 0; at < size; at++)
      if (((bytes[start + at] ?? 0) | caseBit) !== letters.getUint8(from + at)) return false
    return true
  }
}

function fourAt(at: number): number {
  return fours.getInt32(at) | caseBits
}

/** All words with the case of their letters taken out, one behind the other. */
function lettersOf(words: readonly Uint8Array[]) {
  const beginningOf = new Uint32Array(words.length + 1)
  const letters = new Uint8Array(words.reduce((sum, { length }) => sum + length, 0))
  let end = 0
  let longest = 0
  for (const [number, word] of words.entries()) {
    for (const code of word) letters[end++] = code | caseBit
    beginningOf[number + 1] = end
    longest = Math.max(longest, word.length)
  }
  return { letters: new DataView(letters.buffer), beginningOf, longest }
}
