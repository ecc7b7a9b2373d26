import type { Rich, Span } from './message.ts'

/** Private-use characters stand for values while mark-up is parsed; a value can't contain mark-up then. */
const open = '\uE000'
const close = '\uE001'
const markup = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)\s]+)\)/g
const marks = /\uE000([A-Za-z]+)\uE001/g

/** What is given to the catalogue in the place of each value. */
export function standInsFor(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, `${open}${name}${close}`]))
}

/** Parses the mark-up of a text that was translated with stand-ins. */
export function parseRich(template: string): Rich {
  const spans: Span[] = []
  let end = 0
  for (const match of template.matchAll(markup)) {
    if (match.index > end) spans.push({ kind: 'text', text: template.slice(end, match.index) })
    spans.push(spanOf(match))
    end = match.index + match[0].length
  }
  if (end < template.length) spans.push({ kind: 'text', text: template.slice(end) })
  return spans
}

/** Puts the values in where their stand-ins are. */
export function fillRich(spans: Rich, values: Readonly<Record<string, string>>): Rich {
  const fill = (text: string) => text.replace(marks, (_, name: string) => values[name] ?? '')
  return spans.map((span) => ({
    ...span,
    text: fill(span.text),
    ...(span.kind === 'link' && { url: fill(span.url) }),
  }))
}

function spanOf([, code, strong, label, url]: RegExpMatchArray): Span {
  if (code !== undefined) return { kind: 'code', text: code }
  if (strong !== undefined) return { kind: 'strong', text: strong }
  return { kind: 'link', text: label ?? '', url: url ?? '' }
}
