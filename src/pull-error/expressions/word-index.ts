import { foldCode } from './fold.ts'

const chunk = 4096
const encoder = new TextEncoder()
/** A character takes three bytes at most, or four where it takes two places in the string. */
const bytes = new Uint8Array(chunk * 3)

/**
 * Finds all words of a set in one walk over a text, after Aho and Corasick: a table of states in which every
 * character leads on, never back, so that the time depends on the text's length alone.
 */
export type WordIndex = {
  /** The numbers of all words that the text contains. */
  find: (text: string) => number[]
}

/** States stand in the order in which words were added; state 0 is the start, where no word has begun. */
type States = { count: number; next: Uint16Array; wordOf: Int32Array }

export function indexWords(words: readonly string[]): WordIndex {
  const { columnOf, shift } = numberCharacters(words)
  const states = growStates(words, columnOf, shift)
  const { endingOf, shorterEndingOf } = linkStates(states, shift)
  const { next, wordOf } = states
  const seen = new Uint32Array(words.length)
  let walk = 0
  return { find }

  function find(text: string): number[] {
    const found: number[] = []
    let state = 0
    walk++
    for (let start = 0; start < text.length; start += chunk) {
      // Bytes are read several times faster than the characters of a string.
      const piece = text.length > chunk ? text.slice(start, start + chunk) : text
      const { written } = encoder.encodeInto(piece, bytes)
      for (let at = 0; at < written; at++) {
        state = next[(state << shift) | (columnOf[bytes[at] ?? 0] ?? 0)] ?? 0
        let ending = endingOf[state] ?? 0
        for (; ending !== 0; ending = shorterEndingOf[ending] ?? 0) {
          const word = wordOf[ending] ?? 0
          if (seen[word] !== walk) found.push(word)
          seen[word] = walk
        }
      }
    }
    return found
  }
}

/** Characters that no word has share column 0, which leads back to the start; rows are a power of two wide. */
function numberCharacters(words: readonly string[]): { columnOf: Uint8Array; shift: number } {
  const columnOf = new Uint8Array(256)
  let column = 1
  for (const character of words.join('')) columnOf[character.charCodeAt(0)] ||= column++
  for (let code = 0; code < 128; code++) columnOf[code] = columnOf[foldCode(code)] ?? 0
  return { columnOf, shift: Math.ceil(Math.log2(column)) }
}

function growStates(words: readonly string[], columnOf: Uint8Array, shift: number): States {
  const most = words.reduce((sum, { length }) => sum + length, 1)
  const states = { count: 1, next: new Uint16Array(most << shift), wordOf: new Int32Array(most).fill(-1) }
  for (const [number, word] of words.entries()) {
    let state = 0
    for (let at = 0; at < word.length; at++) {
      const cell = (state << shift) | (columnOf[word.charCodeAt(at)] ?? 0)
      states.next[cell] ||= states.count++
      state = states.next[cell] ?? 0
    }
    states.wordOf[state] = number
  }
  return states
}

/**
 * Where no word goes on, a state leads where its longest proper ending leads. In the order of their length
 * states find that ending's row complete.
 */
function linkStates({ count, next, wordOf }: States, shift: number) {
  const fallbackOf = new Uint16Array(count)
  const endingOf = new Uint16Array(count)
  const shorterEndingOf = new Uint16Array(count)
  const queue = [0]
  for (const state of queue) {
    const fallback = fallbackOf[state] ?? 0
    shorterEndingOf[state] = endingOf[fallback] ?? 0
    endingOf[state] = (wordOf[state] ?? -1) >= 0 ? state : (endingOf[fallback] ?? 0)
    for (let column = 1; column < 1 << shift; column++) {
      const cell = (state << shift) | column
      const onward = state === 0 ? 0 : (next[(fallback << shift) | column] ?? 0)
      const child = next[cell] ?? 0
      if (child === 0) next[cell] = onward
      else {
        fallbackOf[child] = onward
        queue.push(child)
      }
    }
  }
  return { endingOf, shorterEndingOf }
}
