export type Span =
  | { kind: 'text' | 'code' | 'pre'; text: string }
  | { kind: 'emoji' | 'user' | 'channel' | 'broadcast'; name: string }
  | { kind: 'link'; url: string; text: string }
  | { kind: 'bold' | 'italic' | 'strike' | 'quote'; inside: Span[] }

/** Emphasis stands between characters that are no letters or digits, and never spans lines. */
const emphasis = (mark: string) =>
  `(?<![\\p{L}\\p{N}])[${mark}](?=[^\\s${mark}])([^${mark}\\n]*[^\\s${mark}])[${mark}](?![\\p{L}\\p{N}])`
const token = new RegExp(
  [
    '```\\n?([\\s\\S]+?)```',
    '`([^`\\n]+)`',
    '<([^<>\\n]+)>',
    ':([a-z0-9_+-]+):',
    emphasis('*'),
    emphasis('_'),
    emphasis('~'),
  ].join('|'),
  'gu',
)

/** Lines in a fence are no quotes, whatever they begin with. */
const fence = /(```[^]+?```)/
const quoteMark = /^(?:&gt;|>) ?/

/** Slack's own markup, as in sections, contexts and what people type. */
export function parseMrkdwn(text: string): Span[] {
  return text.split(fence).flatMap((part, index) => (index % 2 === 1 ? parseInline(part) : parseLines(part)))
}

/** Lines that are quoted stand in one quote as long as they follow each other. */
function parseLines(text: string): Span[] {
  const lines = text.split('\n')
  const spans: Span[] = []
  let from = 0
  while (from < lines.length) {
    const quoted = isQuote(lines[from])
    let to = from + 1
    while (to < lines.length && isQuote(lines[to]) === quoted) to += 1
    const part = lines.slice(from, to)
    if (quoted) {
      const words = part.map((line) => line.replace(quoteMark, '')).join('\n')
      spans.push({ kind: 'quote', inside: parseInline(words) })
    } else {
      spans.push(...parseInline(part.join('\n')))
    }
    from = to
  }
  return spans
}

function isQuote(line = ''): boolean {
  return quoteMark.test(line)
}

function parseInline(text: string): Span[] {
  const spans: Span[] = []
  let end = 0
  for (const found of text.matchAll(token)) {
    if (found.index > end) spans.push({ kind: 'text', text: unescape(text.slice(end, found.index)) })
    spans.push(spanOf(found))
    end = found.index + found[0].length
  }
  if (end < text.length) spans.push({ kind: 'text', text: unescape(text.slice(end)) })
  return spans
}

function spanOf([whole, pre, code, angle, emoji, bold, italic, strike]: RegExpExecArray): Span {
  if (pre !== undefined) return { kind: 'pre', text: unescape(pre) }
  if (code !== undefined) return { kind: 'code', text: unescape(code) }
  if (angle !== undefined) return angleSpan(angle)
  if (emoji !== undefined) return { kind: 'emoji', name: emoji }
  if (bold !== undefined) return { kind: 'bold', inside: parseInline(bold) }
  if (italic !== undefined) return { kind: 'italic', inside: parseInline(italic) }
  if (strike !== undefined) return { kind: 'strike', inside: parseInline(strike) }
  return { kind: 'text', text: whole }
}

/** A mention, a date or a link, perhaps with words to show. */
function angleSpan(inside: string): Span {
  const [target = '', ...rest] = inside.split('|')
  const label = unescape(rest.join('|'))
  if (target.startsWith('@')) return { kind: 'user', name: target.slice(1) }
  if (target.startsWith('#')) return { kind: 'channel', name: label || target.slice(1) }
  if (target.startsWith('!date')) return { kind: 'text', text: label }
  if (target.startsWith('!')) return { kind: 'broadcast', name: label.replace(/^@/, '') || target.slice(1) }
  return { kind: 'link', url: unescape(target), text: label || unescape(target) }
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
