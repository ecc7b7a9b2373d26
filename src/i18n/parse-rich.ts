import type { Rich, Span } from './message.ts'

/** Private-use characters stand for values while mark-up is parsed; a value can't contain mark-up then. */
const open = '\uE000'
const close = '\uE001'
const markup = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)\s]+)\)/g
const marks = /\uE000([A-Za-z]+)\uE001/g

/** Translates with stand-ins for the values, parses the catalogue's mark-up, then puts the values in. */
export function parseRich(
  translate: (standIns: Record<string, string>) => string,
  values: Record<string, string>,
): Rich {
  const standIns = Object.fromEntries(Object.keys(values).map((name) => [name, `${open}${name}${close}`]))
  const template = translate(standIns)
  const fill = (text: string) => text.replace(marks, (_, name: string) => values[name] ?? '')
  const spans: Span[] = []
  let end = 0
  for (const match of template.matchAll(markup)) {
    if (match.index > end) spans.push({ kind: 'text', text: fill(template.slice(end, match.index)) })
    spans.push(spanOf(match, fill))
    end = match.index + match[0].length
  }
  if (end < template.length) spans.push({ kind: 'text', text: fill(template.slice(end)) })
  return spans
}

function spanOf([, code, strong, label, url]: RegExpMatchArray, fill: (text: string) => string): Span {
  if (code !== undefined) return { kind: 'code', text: fill(code) }
  if (strong !== undefined) return { kind: 'strong', text: fill(strong) }
  return { kind: 'link', text: fill(label ?? ''), url: fill(url ?? '') }
}
