/** A label, and how well a value fits it: above zero for one that it may well have. */
export type TitleLabel = { name: string; fits: (value: string) => number }
export type Alignment = { score: number; named: Readonly<Record<string, string>> }

const none: Alignment = { score: 0, named: {} }
const costOfUnnamed = 1.5
/** More than any alert has labels; a title that goes on is not read further. */
const mostValues = 40

/** The likeliest way to give each value a label of its own, both in their order; a value may have none. */
export function alignValues(values: readonly string[], labels: readonly TitleLabel[]): Alignment {
  let row: Alignment[] = [none, ...labels.map(() => none)]
  for (const value of values.slice(0, mostValues)) {
    const next: Alignment[] = []
    for (const [column, unnamed] of row.entries()) {
      const label = labels[column - 1]
      const options = [{ ...unnamed, score: unnamed.score - costOfUnnamed }, ...next.slice(-1)]
      if (label) options.push(withLabel(row[column - 1] ?? none, label, value))
      next.push(options.reduce((best, option) => (option.score > best.score ? option : best)))
    }
    row = next
  }
  return row.at(-1) ?? none
}

function withLabel({ score, named }: Alignment, { name, fits }: TitleLabel, value: string): Alignment {
  return { score: score + fits(value), named: { ...named, [name]: value } }
}
