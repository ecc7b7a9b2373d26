/** What a single look at the characters of a text tells: most texts have nothing that must be cleaned away. */
export const sign = {
  /** Control characters, what is not of ASCII, and what Slack's and HTML's mark-up begins with. */
  markup: 1,
  /** Line ends, and what escapes and Go's format garbling have in common. */
  joint: 2,
  blank: 4,
  /** Two blanks in a row. */
  gap: 8,
} as const

/** The signs of every byte of UTF-8; those of a character beyond ASCII are all above its range. */
export const signsOf = Uint8Array.from({ length: 256 }, (_, code) => {
  const character = String.fromCharCode(code)
  if (character === ' ') return sign.blank
  if (character === '\n' || character === '\\' || character === '!') return sign.joint
  return code < 32 || code > 126 || '&<`'.includes(character) ? sign.markup : 0
})
