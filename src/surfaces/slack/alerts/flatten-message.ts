import { type AlertCard, newCard } from './alert-card.ts'
import { flattenBlocks, labelled } from './flatten-blocks.ts'
import { undoMarkup } from './undo-markup.ts'
import { unfoldTables } from './unfold-tables.ts'
import { entriesOf, listOf, textOf } from './unknown-json.ts'

type Entries = ReturnType<typeof entriesOf>

/** The message as cards of plain words in reading order, each word once as far as Slack's forms allow it. */
export function flattenMessage(message: Entries): AlertCard[] {
  const own = ownCard(message)
  const attached = listOf(message['attachments']).map((attachment) => attachedCard(entriesOf(attachment)))
  return [own, ...attached].filter(({ lines, fallback }) => lines.length > 0 || fallback !== '')
}

/** Slack shows a message's text only where it has no blocks. */
function ownCard({ text, blocks, files }: Entries): AlertCard {
  const shown = flattenBlocks(blocks).filter(isFilled)
  const words = undoMarkup(textOf(text))
  const body = shown.length > 0 ? shown : [words].filter(isFilled)
  const previews = listOf(files).map((file) => previewOf(entriesOf(file)))
  return {
    ...newCard(true),
    heads: headsOf(body),
    lines: unfoldTables(linesOf([...body, ...previews])),
    fallback: shown.length > 0 && !isStandIn(words) ? words : '',
  }
}

function attachedCard(attachment: Entries): AlertCard {
  const { color, pretext, title, text, fields, blocks, message_blocks, fallback, author_name, footer } =
    attachment
  const heads = [pretext, title].map((part) => undoMarkup(textOf(part))).filter(isFilled)
  const inner = listOf(message_blocks).flatMap((one) =>
    flattenBlocks(entriesOf(entriesOf(one)['message'])['blocks']),
  )
  const body = [
    undoMarkup(textOf(text)),
    ...listOf(fields).map(fieldText),
    ...flattenBlocks(blocks),
    ...inner,
  ]
  const filled = body.filter(isFilled)
  const spare = undoMarkup(textOf(fallback))
  return {
    own: false,
    color: textOf(color).replace('#', '').toLowerCase(),
    heads: heads.length > 0 ? heads : headsOf(filled),
    lines: unfoldTables(linesOf([textOf(author_name), ...heads, ...filled, undoMarkup(textOf(footer))])),
    fallback: isStandIn(spare) ? '' : spare,
    author: textOf(author_name),
  }
}

function fieldText(field: unknown): string {
  const { title, value } = entriesOf(field)
  return textOf(title) === '' ? undoMarkup(textOf(value)) : labelled(textOf(title), textOf(value))
}

/** Slack keeps the beginning of a text file with the message. */
function previewOf(file: Entries): string {
  return undoMarkup(textOf(file['plain_text']) || textOf(file['preview']))
}

/** The first lines: the title may be one block, and its state in words another. */
function headsOf(texts: readonly string[]): string[] {
  return linesOf(texts.slice(0, 2)).filter(isFilled).slice(0, 2)
}

function linesOf(texts: readonly string[]): string[] {
  return texts
    .filter(isFilled)
    .flatMap((text) => [...text.trim().split('\n'), ''])
    .slice(0, -1)
}

function isFilled(text: string): boolean {
  return text.trim() !== ''
}

/** What Slack puts where a sender gave no text. */
function isStandIn(text: string): boolean {
  return /^\[no preview available\]$|^This content can.t be displayed\.?$/.test(text.trim())
}
