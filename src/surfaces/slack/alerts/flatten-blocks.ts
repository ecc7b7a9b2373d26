import { flattenRichText } from './flatten-rich-text.ts'
import { undoMarkup } from './undo-markup.ts'
import { entriesOf, listOf, textOf } from './unknown-json.ts'

const deepest = 6

/** The texts of Block Kit blocks in reading order. Buttons say nothing about the trouble. */
export function flattenBlocks(blocks: unknown, depth = 0): string[] {
  return depth > deepest ? [] : listOf(blocks).flatMap((block) => flattenBlock(block, depth))
}

function flattenBlock(block: unknown, depth: number): string[] {
  const { type, text, fields, elements, rows, title, subtitle, body, children, blocks } = entriesOf(block)
  switch (type) {
    case 'actions':
    case 'context_actions':
    case 'input':
      return []
    case 'rich_text':
      return [undoMarkup(flattenRichText(block))]
    case 'table':
    case 'data_table':
      return listOf(rows).length > 0 ? [tableText(listOf(rows))] : []
    case 'context':
      return listOf(elements).map(wordsOf)
    default:
      return [
        ...[title, subtitle, text, body].map(wordsOf),
        ...listOf(fields).map(fieldText),
        ...flattenBlocks(children, depth + 1),
        ...flattenBlocks(blocks, depth + 1),
      ]
  }
}

function wordsOf(value: unknown): string {
  return undoMarkup(textOf(value) || textOf(entriesOf(value)['text']))
}

/** Tools write a field as bold label and value, on one line or on two. */
function fieldText(field: unknown): string {
  const text = textOf(entriesOf(field)['text'])
  const [, label, value] = /^\s*\*{1,2}([^*\n]+?):?\*{1,2}:?([\s\S]*)$/.exec(text) ?? []
  return label === undefined || value === undefined ? undoMarkup(text) : labelled(label, value)
}

/** A labelled value as one line where it has one line, without the remarks that kwatch puts into labels. */
export function labelled(label: string, value: string): string {
  const words = undoMarkup(value).trim()
  const name = undoMarkup(label)
    .replace(/\([^()]*\)/g, '')
    .trim()
  return `${name}:${words.includes('\n') ? '\n' : ' '}${words}`
}

/** A table with a heading row as one labelled line for each cell, a blank line between the rows. */
function tableText(rows: readonly unknown[]): string {
  const cells = rows.map((row) => listOf(row).map(cellText))
  const [heading = [], ...others] = cells
  return others
    .map((row) => row.map((cell, column) => `${heading[column] ?? ''}: ${cell}`).join('\n'))
    .join('\n\n')
}

function cellText(cell: unknown): string {
  const { type, text } = entriesOf(cell)
  return undoMarkup(type === 'rich_text' ? flattenRichText(cell) : textOf(text)).trim()
}
