/** Wide and fullwidth characters of Unicode's EastAsianWidth, and emoji that are drawn as pictures. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u
const without = /\p{Mark}|\p{Cf}/u
const emojiSelector = '\ufe0f'

export function isWide(character: string): boolean {
  return wide.test(character)
}

/** How many columns a terminal gives to a text. */
export function displayWidth(text: string): number {
  let width = 0
  let last = 0
  for (const character of text) {
    const columns = columnsOf(character, last)
    width += columns
    if (columns > 0) last = columns
  }
  return width
}

function columnsOf(character: string, last: number): number {
  if (character === emojiSelector) return last === 1 ? 1 : 0
  if (without.test(character)) return 0
  return isWide(character) ? 2 : 1
}
