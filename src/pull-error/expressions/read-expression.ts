/** The parts of a regular expression, as far as they tell which characters it needs. */
export type Piece =
  /** These letters and the like, one after the other. */
  | { kind: 'text'; text: string }
  /** One of these, or any character at all. */
  | { kind: 'character'; characters?: readonly string[] }
  | { kind: 'sequence'; parts: readonly Piece[] }
  | { kind: 'either'; branches: readonly Piece[] }
  | { kind: 'repeated'; part: Piece; least: number; most: number }
  /** Must stand somewhere, though not here. */
  | { kind: 'ahead'; part: Piece }
  /** An edge, or a condition on the surroundings. */
  | { kind: 'nothing' }

type Cursor = { source: string; at: number }

const anyCharacter: Piece = { kind: 'character' }
const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v', '0': '\0' }
/** Most of an expression is plain words, which are read at once; what is repeated is a part of its own. */
const plainText = /[\w ,:;"'=~@%&#!<>-]+(?![?*+{])/y
const quantifier = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/
const escaped = /^\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/
const openings: readonly (readonly [string, 'ahead' | 'nothing'])[] = [
  ['(?=', 'ahead'],
  ['(?!', 'nothing'],
  ['(?<=', 'ahead'],
  ['(?<!', 'nothing'],
]

/** Reads the source of an expression without the flags `u` and `v`, as the engine would. */
export function readExpression(source: string): Piece {
  return readBranches({ source, at: 0 })
}

function readBranches(cursor: Cursor): Piece {
  const branches: Piece[] = []
  let parts: Piece[] = []
  while (cursor.at < cursor.source.length && cursor.source[cursor.at] !== ')') {
    if (cursor.source[cursor.at] === '|') {
      branches.push({ kind: 'sequence', parts })
      parts = []
      cursor.at++
    } else parts.push(readRepeated(cursor))
  }
  cursor.at++
  const last: Piece = { kind: 'sequence', parts }
  return branches.length === 0 ? last : { kind: 'either', branches: [...branches, last] }
}

function readRepeated(cursor: Cursor): Piece {
  plainText.lastIndex = cursor.at
  const text = plainText.exec(cursor.source)?.[0]
  if (text !== undefined) {
    cursor.at += text.length
    return { kind: 'text', text }
  }
  const part = readPart(cursor)
  const [whole, sign, least, comma, most] =
    quantifier.exec(cursor.source.slice(cursor.at, cursor.at + 16)) ?? []
  if (whole === undefined) return part
  cursor.at += whole.length
  if (sign) return { kind: 'repeated', part, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity }
  const atLeast = Number(least)
  return { kind: 'repeated', part, least: atLeast, most: most ? Number(most) : comma ? Infinity : atLeast }
}

function readPart(cursor: Cursor): Piece {
  const character = cursor.source[cursor.at] ?? ''
  if (character === '(') return readGroup(cursor)
  if (character === '[') return readClass(cursor)
  if (character === '\\') return readEscape(cursor)
  cursor.at++
  if (character === '^' || character === '$') return { kind: 'nothing' }
  return character === '.' ? anyCharacter : { kind: 'character', characters: [character] }
}

function readGroup(cursor: Cursor): Piece {
  const rest = cursor.source.slice(cursor.at, cursor.at + 4)
  const look = openings.find(([opening]) => rest.startsWith(opening))
  const name = /^\(\?<\w+>/.exec(cursor.source.slice(cursor.at, cursor.at + 64))?.[0]
  cursor.at += (look?.[0] ?? name ?? (rest.startsWith('(?:') ? '(?:' : '(')).length
  const part = readBranches(cursor)
  if (!look) return part
  return look[1] === 'ahead' ? { kind: 'ahead', part } : { kind: 'nothing' }
}

function readEscape(cursor: Cursor): Piece {
  const [whole = '\\', unicode, hex, letter = ''] =
    escaped.exec(cursor.source.slice(cursor.at, cursor.at + 6)) ?? []
  cursor.at += whole.length
  const code = unicode ?? hex
  if (code !== undefined)
    return { kind: 'character', characters: [String.fromCharCode(Number.parseInt(code, 16))] }
  if (letter === 'b' || letter === 'B') return { kind: 'nothing' }
  // A reference to a group may stand for nothing at all.
  if (/[1-9k]/.test(letter)) return { kind: 'repeated', part: anyCharacter, least: 0, most: Infinity }
  return /[dDsSwW]/.test(letter) ? anyCharacter : { kind: 'character', characters: [named[letter] ?? letter] }
}

/** A class of a few single characters is read, any other is taken for all characters. */
function readClass(cursor: Cursor): Piece {
  const negated = cursor.source[cursor.at + 1] === '^'
  cursor.at += negated ? 2 : 1
  const characters: string[] = []
  let isPlain = !negated
  while (cursor.at < cursor.source.length && cursor.source[cursor.at] !== ']') {
    const character = cursor.source[cursor.at] ?? ''
    if (character === '-' && cursor.source[cursor.at + 1] !== ']' && characters.length > 0) isPlain = false
    if (character !== '\\') {
      characters.push(character)
      cursor.at++
      continue
    }
    const member = readEscape(cursor)
    if (member.kind === 'character' && member.characters) characters.push(...member.characters)
    else isPlain = false
  }
  cursor.at++
  return isPlain ? { kind: 'character', characters } : anyCharacter
}
