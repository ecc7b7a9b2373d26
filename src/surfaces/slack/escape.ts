import type { Rich, Span } from '../../i18n/message.ts'

/** The three characters that Slack asks to escape in `mrkdwn` and in a message's `text`; nothing else. */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Characters and runs that mrkdwn would read as formatting or as an emoji. */
const formatting = /[*_~`]|:[\w+-]+:/

/** Whether mrkdwn can show these words as they are; otherwise rich text must, since mrkdwn has no escape for them. */
export function isMrkdwnSafe(rich: Rich): boolean {
  return rich.every(isSpanSafe)
}

function isSpanSafe(span: Span): boolean {
  if (span.kind === 'code') return !span.text.includes('`') && span.text.trim() !== ''
  if (span.kind === 'link' && /[|>\s]/.test(span.url)) return false
  return !formatting.test(span.text)
}

/** Only for words that `isMrkdwnSafe`. */
export function toMrkdwn(rich: Rich): string {
  return rich.map(spanToMrkdwn).join('')
}

function spanToMrkdwn(span: Span): string {
  const text = escapeMrkdwn(span.text)
  if (span.kind === 'code') return `\`${text}\``
  if (span.kind === 'strong') return `*${text}*`
  if (span.kind === 'link') return `<${escapeMrkdwn(span.url)}|${text}>`
  return text
}

/** Cuts without tearing a character in two. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length - 1)
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}
