import { classifyCharacters, enterWords, placeOf } from './word-windows.ts'

const chunk = 4096
const encoder = new TextEncoder()
/** A character takes three bytes at most, or four where it takes two places in the string; one follows them. */
const bytes = new Uint8Array(chunk * 3 + 1)

/**
 * Finds all words of a set in one walk over a text, after Rabin, Karp, Wu and Manber: each word is known by
 * its rarest four characters, and compared in full only where a text has these.
 */
export type WordIndex = {
  /** The numbers of all words that the text contains. */
  find: (text: string) => number[]
}

/** `words` are of ASCII and folded, three characters long at least and 255 at most. */
export function indexWords(words: readonly string[]): WordIndex {
  const classes = classifyCharacters(words)
  const { classOf, bits, mask } = classes
  const { first, next, windowOf, wordOf, backOf } = enterWords(words, classes)
  const { letters, startOf, longest } = lettersOf(words, classOf)
  const seen = new Uint32Array(words.length)
  let walk = 0
  return { find }

  function find(text: string): number[] {
    const found: number[] = []
    walk++
    // Pieces overlap by a word, so that none is cut in two.
    for (let start = 0; start === 0 || start + longest < text.length; start += chunk - longest) {
      // Bytes are read several times faster than the characters of a string.
      const piece = text.length > chunk ? text.slice(start, start + chunk) : text
      findIn(encoder.encodeInto(piece, bytes).written, found)
    }
    return found
  }

  /** Adds the words in so many bytes. The byte after them stands for whatever may follow a word of three. */
  function findIn(length: number, found: number[]): void {
    // In this, the hottest of all loops, names of its own are read faster than those around it.
    const [table, width, all] = [first, bits, mask]
    for (let at = 0; at < length; at++) bytes[at] = classOf[bytes[at] ?? 0] ?? 0
    bytes[length] = 0
    let window = 0
    for (let at = 0; at <= length; at++) {
      window = ((window << width) | (bytes[at] ?? 0)) & all
      const entry = table[placeOf(window)] ?? 0
      if (entry !== 0) addWords(entry, window, at, length, found)
    }
  }

  function addWords(chain: number, window: number, at: number, length: number, found: number[]): void {
    for (let entry = chain; entry !== 0; entry = next[entry] ?? 0) {
      if (windowOf[entry] !== window) continue
      const word = wordOf[entry] ?? 0
      if (seen[word] === walk || !standsAt(word, at - (backOf[entry] ?? 0), length)) continue
      seen[word] = walk
      found.push(word)
    }
  }

  function standsAt(word: number, start: number, length: number): boolean {
    const from = startOf[word] ?? 0
    const size = (startOf[word + 1] ?? 0) - from
    if (start < 0 || start + size > length) return false
    for (let at = 0; at < size; at++) if (bytes[start + at] !== letters[from + at]) return false
    return true
  }
}

/** The classes of all words' characters, one word after the other. */
function lettersOf(words: readonly string[], classOf: Uint8Array) {
  const startOf = new Uint32Array(words.length + 1)
  const letters = new Uint8Array(words.reduce((sum, { length }) => sum + length, 0))
  let end = 0
  let longest = 0
  for (const [number, word] of words.entries()) {
    for (let at = 0; at < word.length; at++) letters[end++] = classOf[word.charCodeAt(at)] ?? 0
    startOf[number + 1] = end
    longest = Math.max(longest, word.length)
  }
  return { letters, startOf, longest }
}
