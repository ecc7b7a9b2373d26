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
  const longest = words.reduce((most, { length }) => Math.max(most, length), 0)
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
    bytes[length] = 0
    let window = 0
    for (let at = 0; at <= length; at++) {
      window = ((window << bits) | (classOf[bytes[at] ?? 0] ?? 0)) & mask
      let entry = first[placeOf(window)] ?? 0
      for (; entry !== 0; entry = next[entry] ?? 0) {
        if (windowOf[entry] !== window) continue
        const word = wordOf[entry] ?? 0
        if (seen[word] === walk || !standsAt(words[word] ?? '', at - (backOf[entry] ?? 0), length)) continue
        seen[word] = walk
        found.push(word)
      }
    }
  }

  function standsAt(word: string, start: number, length: number): boolean {
    if (start < 0 || start + word.length > length) return false
    for (let at = 0; at < word.length; at++) {
      if (classOf[bytes[start + at] ?? 0] !== classOf[word.charCodeAt(at)]) return false
    }
    return true
  }
}
