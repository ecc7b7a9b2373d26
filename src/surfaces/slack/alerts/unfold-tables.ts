const ruled = /^[\s|+:-]+$/

/** Tables drawn with strokes as one labelled line for each cell: Markdown's, and those that Robusta draws. */
export function unfoldTables(lines: readonly string[]): string[] {
  const unfolded: string[] = []
  let heading: string[] | undefined
  for (const [index, line] of lines.entries()) {
    const cells = cellsOf(line)
    if (cells.length > 1 && isRule(lines[index + 1] ?? '')) heading = cells
    else if (heading && isRule(line)) unfolded.push('')
    else if (heading && cells.length === heading.length) unfolded.push(...rowLines(heading, cells))
    else {
      heading = undefined
      unfolded.push(line)
    }
  }
  return unfolded
}

/** A table of two columns that calls them label and value holds one label in each row. */
function rowLines(heading: readonly string[], cells: readonly string[]): string[] {
  const [label = '', value = ''] = cells
  if (cells.length === 2 && /^(?:label|name|key|field|property)s?$/i.test(heading[0] ?? ''))
    return [`${label}: ${value}`]
  return [...cells.map((cell, column) => `${heading[column] ?? ''}: ${cell}`), '']
}

function cellsOf(line: string): string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '')
  return inner.includes('|') ? inner.split('|').map((cell) => cell.trim()) : []
}

/** The stroke between a table's heading and its rows. */
function isRule(line: string): boolean {
  return line.includes('--') && ruled.test(line)
}
