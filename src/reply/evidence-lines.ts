import type { EventFacts, LogLine } from '../evidence/evidence.ts'
import type { Translator } from '../i18n/translator.ts'

/** Longer lines hold a stack or a document; their beginning says what they are about. */
const longestLine = 400

/** Program text, one line for each event, oldest first. */
export function eventLines(events: readonly EventFacts[], translator: Translator): string[] {
  return events
    .toSorted((a, b) => timeOf(a) - timeOf(b))
    .map(({ lastAt, firstAt, type, reason, count, container, message }) =>
      line(stamp(lastAt ?? firstAt, translator), type, reason, `x${count}`, container, message),
    )
}

export function logLines(lines: readonly LogLine[], translator: Translator): string[] {
  return lines.map(({ at, severity, text }) => line(stamp(at, translator), severity, text))
}

/** `name: value`, as the API spells the names; what belongs together is indented. */
export function factLines(facts: object, translator: Translator, indent = ''): string[] {
  return Object.entries(facts).flatMap(([name, value]) => entryLines(name, value, translator, indent))
}

function entryLines(name: string, value: unknown, translator: Translator, indent: string): string[] {
  if (value === undefined || value === null) return []
  if (typeof value !== 'object') return [indent + line(`${name}:`, scalarText(name, value, translator))]
  if (!Array.isArray(value)) return nested(`${indent}${name}:`, factLines(value, translator, `${indent}  `))
  if (value.some((one) => typeof one === 'object'))
    return nested(
      `${indent}${name}:`,
      value.flatMap((one: unknown, index) => entryLines(String(index + 1), one, translator, `${indent}  `)),
    )
  return value.length > 0 ? [indent + line(`${name}:`, value.join(', '))] : []
}

function nested(heading: string, lines: string[]): string[] {
  return lines.length > 0 ? [heading, ...lines] : []
}

function scalarText(name: string, value: unknown, translator: Translator): string {
  return name.endsWith('At') ? stamp(String(value), translator) : String(value)
}

function timeOf({ lastAt, firstAt }: EventFacts): number {
  return Date.parse(lastAt ?? firstAt ?? '') || 0
}

/** In the reader's time zone; what is no time stays as it was written. */
function stamp(at: string | undefined, { text }: Translator): string {
  if (at === undefined) return ''
  if (Number.isNaN(Date.parse(at))) return at
  return text({ key: 'replies:reply.plain', values: { value: { instant: at } } })
}

function line(...parts: (string | undefined)[]): string {
  const lines = parts.filter(Boolean).join('  ').split('\n')
  const words = lines.map((one) => one.trim()).join(' ')
  return words.length > longestLine ? `${[...words].slice(0, longestLine - 1).join('')}…` : words
}
