import type { types } from '@slack/bolt'
import type { Rich, Span } from '../../i18n/message.ts'
import { printable } from '../printable.ts'

/**
 * Rich text elements parse nothing: no value can ping, link or break the formatting,
 * and what the reader copies is exactly what was there.
 */
export function richElements(rich: Rich): types.RichTextElement[] {
  return printableRich(rich)
    .filter((span) => span.text !== '')
    .map(richElement)
}

/** Without the characters that reorder or hide what stands around them. */
export function printableRich(rich: Rich): Rich {
  return rich.map((span) => ({ ...span, text: printable(span.text) }))
}

function richElement(span: Span): types.RichTextElement {
  if (span.kind === 'link') return { type: 'link', url: span.url, text: span.text }
  if (span.kind === 'text') return { type: 'text', text: span.text }
  return { type: 'text', text: span.text, style: span.kind === 'code' ? { code: true } : { bold: true } }
}

export function richSection(...elements: types.RichTextElement[]): types.RichTextSection {
  return { type: 'rich_text_section', elements }
}

export function preformatted(text: string): types.RichTextPreformatted {
  // Slack refuses an empty text element.
  return { type: 'rich_text_preformatted', elements: [{ type: 'text', text: printable(text) || ' ' }] }
}

export function bold(text: string): types.RichTextElement {
  return { type: 'text', text, style: { bold: true } }
}

export function plain(text: string): types.RichTextElement {
  return { type: 'text', text }
}

export function plainOf(rich: Rich): string {
  return printable(rich.map((span) => span.text).join(''))
}
