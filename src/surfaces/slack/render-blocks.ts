import type { types } from '@slack/bolt'
import type { Rich } from '../../i18n/message.ts'
import type { ReplyNode } from '../../reply/reply.ts'
import { printable } from '../printable.ts'
import { blockLimits } from './block-limits.ts'
import { cutText, escapeMrkdwn, isMrkdwnSafe, toMrkdwn } from './escape.ts'
import {
  bold,
  plain,
  plainOf,
  preformatted,
  printableRich,
  richElements,
  richSection,
} from './render-rich.ts'

type Block = types.KnownBlock
type Node<Kind extends ReplyNode['kind']> = Extract<ReplyNode, { kind: Kind }>
type Line = types.RichTextBlock['elements'][number]

const marks = { fine: '✅', culprit: '❌', open: '◻' } as const

/** One node of a reply as Slack blocks of the kinds that every client draws. */
export function renderBlocks(node: ReplyNode): Block[] {
  switch (node.kind) {
    case 'heading':
      return renderHeading(node.text)
    case 'paragraph':
      return richText(richSection(...richElements(node.text)))
    case 'facts':
      return richText(richSection(...node.rows.flatMap(renderRow)))
    case 'quote':
      return richText(richSection(...richElements(node.caption)), preformatted(node.text))
    case 'list':
      return richText(renderList(node.items))
    case 'step':
      return richText(...renderStep(node))
    case 'note':
      return renderNote(node.text)
  }
}

/** Slack refuses a section without elements, so empty lines are left out. */
function richText(...lines: Line[]): Block[] {
  const elements = lines.filter((line) => line.elements.length > 0)
  return elements.length > 0 ? [{ type: 'rich_text', elements }] : []
}

function renderHeading(text: Rich): Block[] {
  const words = plainOf(text)
  if (words.length > blockLimits.headerText) return richText(richSection(bold(words)))
  // Without `emoji: false` a name such as `a:b:c` could turn into a picture.
  return words === '' ? [] : [{ type: 'header', text: { type: 'plain_text', text: words, emoji: false } }]
}

function renderRow({ label, value }: { label: string; value: Rich }, index: number): types.RichTextElement[] {
  return [...(index > 0 ? [plain('\n')] : []), bold(label), plain('  '), ...richElements(value)]
}

function renderList(items: Rich[]): types.RichTextList {
  const elements = items
    .map((item) => richSection(...richElements(item)))
    .filter((item) => item.elements.length)
  return { type: 'rich_text_list', style: 'bullet', elements }
}

function renderStep(step: Node<'step'>): Line[] {
  const settled = step.markLabel ? [plain(step.markLabel)] : []
  return [
    richSection(plain(`${marks[step.mark]} `), bold(`${step.number}. `), ...boldened(step.title), ...settled),
    richSection(...richElements(step.body)),
    ...(step.warning ? [richSection(plain('⚠️ '), ...richElements(step.warning))] : []),
    ...step.commands.flatMap(({ text, fillIn }) => [
      preformatted(text),
      ...(fillIn ? [richSection(...richElements(fillIn))] : []),
    ]),
    ...(step.link ? [richSection({ type: 'link', url: step.link.url, text: step.link.label })] : []),
  ]
}

function boldened(rich: Rich): types.RichTextElement[] {
  return richElements(rich.map((span) => (span.kind === 'text' ? { ...span, kind: 'strong' } : span)))
}

function renderNote(note: Rich): Block[] {
  const text = printableRich(note)
  const words = toMrkdwn(text)
  if (words.trim() === '') return []
  if (!isMrkdwnSafe(text) || words.length > blockLimits.contextText) {
    return richText(richSection(...richElements(text)))
  }
  return [{ type: 'context', elements: [{ type: 'mrkdwn', text: words, verbatim: true }] }]
}

/** A message's `text`: what notifications and screen readers say. */
export function fallbackText(title: string): string {
  // Escaping can make a character five times as long.
  return escapeMrkdwn(cutText(printable(title), blockLimits.fallbackText / 5))
}
