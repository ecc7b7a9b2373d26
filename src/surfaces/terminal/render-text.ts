import type { Rich } from '../../i18n/message.ts'
import type { Reply, ReplyNode } from '../../reply/reply.ts'
import { printable } from '../printable.ts'
import { displayWidth } from './display-width.ts'
import { hang, type Page, paragraph } from './page.ts'
import { createPaint } from './paint.ts'
import { renderStep } from './render-step.ts'
import { withTitle } from './with-title.ts'

export type TextOptions = { width: number; colour: boolean }

/** A reply as plain text, in lines that fit the terminal; only commands keep their length. */
export function renderText(reply: Reply, { width, colour }: TextOptions): string {
  const page = { width: Math.max(20, width), lang: reply.lang, paint: createPaint(colour) }
  const blocks = withTitle(reply).map((node) => ({ node, lines: renderNode(node, page) }))
  const body = blocks.flatMap(({ node, lines }, index) => {
    const close = node.kind === 'note' && blocks[index - 1]?.node.kind === 'note'
    return index === 0 || close ? lines : ['', ...lines]
  })
  return body.map((line) => line.trimEnd()).join('\n') + '\n'
}

function renderNode(node: ReplyNode, page: Page): string[] {
  switch (node.kind) {
    case 'heading':
      return paragraph(node.text, page, 'heading')
    case 'paragraph':
      return paragraph(node.text, page)
    case 'note':
      return paragraph(node.text, page, 'quiet')
    case 'facts':
      return renderFacts(node.rows, page)
    case 'list':
      return node.items.flatMap((item) => hang('- ', item, page))
    case 'quote':
      return renderQuote(node, page)
    case 'step':
      return renderStep(node, page)
  }
}

function renderFacts(rows: readonly { label: string; value: Rich }[], page: Page): string[] {
  const widest = Math.max(...rows.map(({ label }) => displayWidth(label)))
  return rows.flatMap(({ label, value }) => {
    const padding = ' '.repeat(widest - displayWidth(label) + 2)
    return hang(`${printable(label)}${padding}`, value, page)
  })
}

function renderQuote({ text, caption }: { text: string; caption: Rich }, page: Page): string[] {
  const bar = page.paint.apply('quiet', '│ ')
  const inner = { ...page, width: page.width - 2 }
  const lines = printable(text)
    .trimEnd()
    .split('\n')
    .flatMap((line) => (line.trim() ? paragraph([{ kind: 'text', text: line }], inner) : ['']))
  return [...paragraph(caption, page, 'quiet'), ...lines.map((line) => bar + line)]
}
