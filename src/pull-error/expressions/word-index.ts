import { foldCode, foreign } from './fold.ts'

/**
 * Finds all words of a set in one walk over a text, after Aho and Corasick: a table of states in which every
 * character leads on, never back, so that the time depends on the text's length alone.
 */
export type WordIndex = {
  /** Marks each word that the text contains: `seen[number of the word] = stamp`. */
  mark: (text: string, seen: Uint32Array, stamp: number) => void
}

type State = { next: Map<number, number>; word?: number; fallback: number; ending: number }

export function indexWords(words: readonly string[]): WordIndex {
  const columnOf = numberCharacters(words)
  const width = Math.max(...columnOf) + 1
  const states = growStates(words, columnOf)
  const table = linkStates(states, width)
  const wordOf = Int32Array.from(states, ({ word }) => word ?? -1)
  // The nearest shorter state at which a word ends; the first state ends none.
  const endingOf = Int32Array.from(states, ({ ending }) => ending)
  return { mark }

  function mark(text: string, seen: Uint32Array, stamp: number): void {
    let row = 0
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      row = table[row + (columnOf[code < foreign ? code : foreign] ?? 0)] ?? 0
      if (row === 0) continue
      const state = row / width
      let ending = (wordOf[state] ?? -1) >= 0 ? state : (endingOf[state] ?? 0)
      for (; ending > 0; ending = endingOf[ending] ?? 0) seen[wordOf[ending] ?? 0] = stamp
    }
  }
}

/** Characters that no word has share column 0, which leads back to the start. */
function numberCharacters(words: readonly string[]): Uint8Array {
  const columns = new Uint8Array(foreign + 1)
  const codes = new Set(words.flatMap((word) => [...word].map((character) => character.charCodeAt(0))))
  let column = 1
  for (const code of codes) columns[code] = column++
  for (let code = 65; code <= 90; code++) columns[code] = columns[foldCode(code)] ?? 0
  return columns
}

function growStates(words: readonly string[], columnOf: Uint8Array): State[] {
  const states: State[] = [{ next: new Map(), fallback: 0, ending: 0 }]
  for (const [number, word] of words.entries()) {
    let state = states[0]
    for (let at = 0; at < word.length && state; at++) {
      const column = columnOf[word.charCodeAt(at)] ?? 0
      const known = state.next.get(column)
      if (known === undefined) {
        state.next.set(column, states.length)
        states.push({ next: new Map(), fallback: 0, ending: 0 })
      }
      state = states[known ?? states.length - 1]
    }
    if (state) state.word = number
  }
  return states
}

/** Fills in where each character leads, rows in the order of depth; entries are row starts. */
function linkStates(states: readonly State[], width: number): Int32Array {
  const table = new Int32Array(states.length * width)
  const queue = [0]
  for (const number of queue) {
    const state = states[number]
    if (!state) continue
    const start = number * width
    // What the state has no way for goes on from its longest proper ending, whose row is complete.
    if (number > 0) table.copyWithin(start, state.fallback * width, (state.fallback + 1) * width)
    for (const [column, child] of state.next) {
      const fallback = number === 0 ? 0 : (table[start + column] ?? 0) / width
      adopt(states, child, fallback)
      queue.push(child)
    }
    for (const [column, child] of state.next) table[start + column] = child * width
  }
  return table
}

function adopt(states: readonly State[], child: number, fallback: number): void {
  const state = states[child]
  const shorter = states[fallback]
  if (!state || !shorter) return
  state.fallback = fallback
  state.ending = shorter.word === undefined ? shorter.ending : fallback
}
