import type { Rich, Span } from '../../i18n/message.ts'
import type { Reply, ReplyNode } from '../../reply/reply.ts'
import { printable } from '../printable.ts'
import { codeBlock, codeSpan, escapeMarkdown, linkTarget } from './escape-markdown.ts'
import { plainText, withTitle } from './with-title.ts'

const marks = { fine: '✅', culprit: '❌', open: '◻' } as const

/** A reply as GitHub Markdown, for an issue or a runbook. */
export function renderMarkdown(reply: Reply): string {
  const blocks = withTitle(reply).map((node) => renderNode(node).join('\n'))
  return `${blocks.join('\n\n')}\n`
}

function renderNode(node: ReplyNode): string[] {
  switch (node.kind) {
    case 'heading':
      return [`## ${inline(node.text)}`]
    case 'paragraph':
      return [inline(node.text)]
    case 'note':
      return [`<sub>${inline(node.text)}</sub>`]
    case 'facts':
      return node.rows.map(({ label, value }) => `- **${escapeMarkdown(label)}:** ${inline(value)}`)
    case 'list':
      return node.items.map((item) => `- ${inline(item)}`)
    case 'quote':
      return [inline(node.caption), '', ...codeBlock(printable(node.text))]
    case 'step':
      return renderStep(node)
  }
}

function renderStep(step: Extract<ReplyNode, { kind: 'step' }>): string[] {
  const indent = ' '.repeat(`${step.number}. `.length)
  const { warning, link } = step
  const content = [
    ...(step.body.length > 0 ? ['', inline(step.body)] : []),
    ...(warning ? ['', `⚠ **${escapeMarkdown(plainText(warning))}**`] : []),
    ...step.commands.flatMap(({ text, fillIn }) => [
      '',
      ...codeBlock(printable(text), 'sh'),
      ...(fillIn ? ['', inline(fillIn)] : []),
    ]),
    ...(link ? ['', inline([{ kind: 'link', text: link.label, url: link.url }])] : []),
  ]
  const title = `${step.number}. ${marks[step.mark]} **${escapeMarkdown(plainText(step.title))}**${step.markLabel ? escapeMarkdown(step.markLabel) : ''}`
  return [title, ...content.map((line) => (line ? indent + line : ''))]
}

function inline(rich: Rich): string {
  return rich.map((span, index) => renderSpan(span, index === 0)).join('')
}

function renderSpan(span: Span, startsLine: boolean): string {
  const text = printable(span.text)
  switch (span.kind) {
    case 'text':
      return escapeMarkdown(text, startsLine)
    case 'strong':
      return `**${escapeMarkdown(text)}**`
    case 'code':
      return codeSpan(text)
    case 'link':
      return `[${escapeMarkdown(text)}](${linkTarget(span.url)})`
  }
}
