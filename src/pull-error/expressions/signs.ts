/** What a single look at the characters of a text tells: most texts have nothing that must be cleaned away. */
export const sign = {
  /** Control characters, and what is not of ASCII. */
  foreign: 1,
  /** What the mark-up of Slack and HTML begins with. */
  markup: 2,
  /** Line ends, and what escapes and Go's format garbling have in common. */
  joint: 4,
  /** Two blanks in a row. */
  gap: 8,
} as const

/** The first or the second of two characters is a blank: together with their neighbours these make gaps. */
const [blankFirst, blankSecond] = [16, 32]

/** The signs of any two bytes of UTF-8, under their number with the first in the lower byte. */
export const signsOfPair = pairUp(
  Array.from({ length: 256 }, (_, code) => signsOf(String.fromCharCode(code))),
)

/** The gap between two pairs, if there is one. */
export function gapBetween(signs: number, next: number): number {
  return ((signs & blankSecond) >> 2) & ((next & blankFirst) >> 1)
}

/** Characters beyond ASCII are of bytes beyond it. NUL means nothing: one stands behind each text. */
function signsOf(character: string): number {
  if ('\n\\!'.includes(character)) return sign.joint
  if ('&<`'.includes(character)) return sign.markup
  return /[\0 -~]/.test(character) ? 0 : sign.foreign
}

function pairUp(signs: readonly number[]): Uint8Array {
  const all = new Uint8Array(2 ** 16)
  for (let first = 0; first < 256; first++) {
    const own = (signs[first] ?? 0) | (first === 32 ? blankFirst : 0)
    for (let second = 0; second < 256; second++) {
      all[first | (second << 8)] = own | (signs[second] ?? 0) | (second === 32 ? blankSecond : 0)
    }
  }
  all[32 | (32 << 8)] = sign.gap | blankFirst | blankSecond
  return all
}
