import { type LogEntry, severities } from './log-entry.ts'

type Test = (found: string, wanted: string) => boolean

/** `=` and `:` ignore case; regular expressions don't, unless they begin with `(?i)`. */
const textTests: Record<string, Test> = {
  '=': (found, wanted) => found.toLowerCase() === wanted.toLowerCase(),
  '!=': (found, wanted) => found.toLowerCase() !== wanted.toLowerCase(),
  ':': (found, wanted) => wanted === '*' || found.toLowerCase().includes(wanted.toLowerCase()),
  '=~': (found, wanted) => expressionOf(wanted).test(found),
  '!~': (found, wanted) => !expressionOf(wanted).test(found),
}

const orderTests: Record<string, (found: number, wanted: number) => boolean> = {
  '=': (found, wanted) => found === wanted,
  '!=': (found, wanted) => found !== wanted,
  '>': (found, wanted) => found > wanted,
  '>=': (found, wanted) => found >= wanted,
  '<': (found, wanted) => found < wanted,
  '<=': (found, wanted) => found <= wanted,
}

const roots = ['insertId', 'logName', 'resource', 'severity', 'timestamp', 'receiveTimestamp', 'jsonPayload']
const otherRoots = ['textPayload', 'protoPayload', 'labels', 'trace', 'httpRequest']

/** Undefined when the field or the operator means nothing to Cloud Logging. */
export function compare(
  field: string,
  operator: string,
  wanted: string,
): ((entry: LogEntry) => boolean) | undefined {
  const root = field.split('.')[0] ?? ''
  if (![...roots, ...otherRoots].includes(root)) return undefined
  if (root === 'severity')
    return inOrder(operator, severities[wanted.toUpperCase()], ({ severity }) => severities[severity])
  if (/timestamp$/i.test(root)) {
    return inOrder(operator, Date.parse(wanted), (entry) => Date.parse(String(read(entry, field))))
  }
  const test = textTests[operator]
  if (!test || (operator.endsWith('~') && !isExpression(wanted))) return undefined
  return (entry) => valuesOf(read(entry, field)).some((found) => test(found, wanted))
}

function inOrder(
  operator: string,
  wanted: number | undefined,
  found: (entry: LogEntry) => number | undefined,
) {
  const test = orderTests[operator]
  if (!test || wanted === undefined || Number.isNaN(wanted)) return undefined
  return (entry: LogEntry) => test(found(entry) ?? Number.NaN, wanted)
}

function read(entry: unknown, field: string): unknown {
  let value = entry
  for (const key of field.split('.')) value = isRecord(value) ? value[key] : undefined
  return value
}

/** A comparison with an object or a list looks at everything in it. */
function valuesOf(value: unknown): string[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value.flatMap(valuesOf)
  return isRecord(value) ? Object.values(value).flatMap(valuesOf) : [String(value)]
}

function expressionOf(text: string): RegExp {
  return text.startsWith('(?i)') ? new RegExp(text.slice(4), 'i') : new RegExp(text)
}

function isExpression(text: string): boolean {
  try {
    return Boolean(expressionOf(text))
  } catch {
    return false
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
