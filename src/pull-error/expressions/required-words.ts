import { foldCode } from './fold.ts'
import { type Piece, readExpression } from './read-expression.ts'

/** Every inner list has a word that each text the expression matches contains, once both are folded. */
export type RequiredWords = readonly (readonly string[])[]

/** Shorter words stand in almost every text, so that looking for them decides nothing. */
const shortestWord = 3
const mostStrings = 32
const mostWords = 96
/** A class of more characters stands for any. */
const mostCharacters = 5
/** The longest words are the rarest; a few of them tell as much as all. */
const mostLists = 3

/** What is known of the texts that a part of an expression matches. */
type Known = {
  /** All of them, if they are few; undefined else. */
  exact?: readonly string[]
  words: RequiredWords
}

const unknown: Known = { words: [] }
const empty: Known = { exact: [''], words: [] }

/** Words without which the expression can't match, read off the expression itself: never too many. */
export function requiredWords({ source }: RegExp): RequiredWords {
  return sharpest(requiredBy(knownOf(readExpression(source)))).map(withoutLonger)
}

function knownOf(piece: Piece): Known {
  if (piece.kind === 'text') return { exact: [piece.text.toLowerCase()], words: [] }
  if (piece.kind === 'character') return knownCharacter(piece.characters)
  if (piece.kind === 'either') return either(piece.branches.map(knownOf))
  if (piece.kind === 'sequence') return sequence(piece.parts.map(knownOf))
  if (piece.kind === 'ahead') return { words: requiredBy(knownOf(piece.part)) }
  if (piece.kind === 'nothing') return empty
  return repeated(knownOf(piece.part), piece.least, piece.most)
}

function knownCharacter(characters: readonly string[] | undefined): Known {
  if (!characters || characters.length > mostCharacters || !characters.every(foldsByByte)) return unknown
  return { exact: [...new Set(characters.map(folded))], words: [] }
}

/** The flag `i` never takes another character for a letter of ASCII; beyond ASCII, only what has no case will do. */
function foldsByByte(character: string): boolean {
  if (character.charCodeAt(0) < 128) return true
  return character.isWellFormed() && character.toLowerCase() === character.toUpperCase()
}

function folded(character: string): string {
  return String.fromCharCode(foldCode(character.charCodeAt(0)))
}

function repeated(part: Known, least: number, most: number): Known {
  if (least === 1 && most === 1) return part
  if (least === 0) return most === 1 && part.exact ? { exact: [...part.exact, ''], words: [] } : unknown
  return { words: requiredBy(part) }
}

function either(branches: readonly Known[]): Known {
  const exact = branches.flatMap((branch) => branch.exact ?? [])
  if (branches.every((branch) => branch.exact) && exact.length <= mostStrings) return { exact, words: [] }
  const best = branches.map((branch) => sharpest(requiredBy(branch))[0])
  const words = best.flatMap((list) => list ?? [])
  return best.includes(undefined) || words.length > mostWords ? unknown : { words: [words] }
}

function sequence(parts: readonly Known[]): Known {
  const words: (readonly string[])[] = []
  let run: readonly string[] = ['']
  let isExact = true
  for (const part of parts) {
    const longer = part.exact && joined(run, part.exact)
    if (longer) {
      run = longer
      continue
    }
    isExact = false
    words.push(...listsOf(run), ...part.words)
    run = part.exact ?? ['']
  }
  return isExact ? { exact: run, words: [] } : { words: [...words, ...listsOf(run)] }
}

function joined(starts: readonly string[], ends: readonly string[]): string[] | undefined {
  if (starts.length * ends.length > mostStrings) return undefined
  return starts.flatMap((start) => ends.map((end) => start + end))
}

function requiredBy({ exact, words }: Known): RequiredWords {
  return exact ? listsOf(exact) : words
}

function listsOf(strings: readonly string[]): RequiredWords {
  return shortestOf(strings) >= shortestWord ? [strings] : []
}

function sharpest(lists: RequiredWords): RequiredWords {
  return lists.toSorted((a, b) => shortestOf(b) - shortestOf(a)).slice(0, mostLists)
}

function shortestOf(strings: readonly string[]): number {
  return Math.min(...strings.map(({ length }) => length))
}

/** A text with the longer word has the shorter one too. */
function withoutLonger(words: readonly string[]): readonly string[] {
  return words.filter((word) => !words.some((other) => other !== word && word.includes(other)))
}
