/** Narrower than any terminal: lines as short as this were broken by hand. */
export const narrowestTerminal = 40
/** What a terminal is unless somebody changes it: of 80 columns, or the 132 of the VT100's wide mode. */
const usualWidths: readonly number[] = [80, 132]

/**
 * The lines of one entry. A terminal breaks at its width wherever in a word that is, so that all lines but the last
 * are full: those go on without a blank. Some programs cut the blank that a line ends in, which makes it shorter by one.
 */
export function unwrap(lines: readonly string[]): string {
  const width = wrapWidth(lines)
  if (width === undefined) return lines.join('\n')
  return lines.reduce((text, line, at) => text + (lines[at - 1]?.length === width ? '' : ' ') + line)
}

function wrapWidth(lines: readonly string[]): number | undefined {
  const lengths = lines.slice(0, -1).map(({ length }) => length)
  const width = Math.max(...lengths)
  const isFull = lengths.every((length) => length >= width - 1) && (lines.at(-1)?.length ?? 0) <= width
  if (!isFull || width < narrowestTerminal) return undefined
  const full = lengths.filter((length) => length === width).length
  return full > 1 || usualWidths.includes(width) ? width : undefined
}
