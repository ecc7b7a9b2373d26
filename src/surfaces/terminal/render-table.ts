import type { Table } from '../../reply/compose-audit.ts'
import { printable } from '../printable.ts'
import { displayWidth } from './display-width.ts'
import { escapeMarkdown } from './escape-markdown.ts'

/** A table in columns that are as wide as what stands in them; lines are not broken, so that `grep` finds them whole. */
export function renderTable({ columns, rows, notes }: Table): string {
  const lines = [columns, ...rows].map((row) => row.map((cell) => printable(cell).replaceAll('\n', ' ')))
  const widths = columns.map((_, index) => Math.max(...lines.map((row) => displayWidth(row[index] ?? ''))))
  const drawn = lines.map((row) => row.map((cell, index) => pad(cell, widths[index] ?? 0)).join('  '))
  const shown = rows.length > 0 ? drawn.map((line) => line.trimEnd()) : []
  return `${[...shown, ...notes].join('\n')}\n`
}

/** The same as a table of GitHub Markdown. */
export function renderTableMarkdown({ title, columns, rows, notes }: Table): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => escapeMarkdown(cell, false)).join(' | ')} |`
  const table = [line(columns), `|${' --- |'.repeat(columns.length)}`, ...rows.map(line)]
  return `${[`## ${escapeMarkdown(title)}`, '', ...(rows.length > 0 ? table : []), ...notes].join('\n')}\n`
}

function pad(cell: string, width: number): string {
  return cell + ' '.repeat(width - displayWidth(cell))
}
