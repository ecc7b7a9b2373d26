import type { LogEntry } from './log-entry.ts'
import { compare } from './match-entry.ts'
import { type Token, tokenize, unparseable } from './tokens.ts'

const keywords = ['AND', 'OR', 'NOT']

export type Matches = (entry: LogEntry) => boolean

/**
 * The part of the Logging query language that readers of Kubernetes logs use. As its reference says, NOT
 * binds closest, then OR, then AND; a new line or mere space means AND.
 */
export function parseFilter(filter: string): Matches {
  const tokens = tokenize(filter.trim())
  const reader = readerOf(filter.trim(), tokens)
  if (reader.done()) return () => true
  const matches = parseAnd(reader)
  if (!reader.done()) throw reader.error()
  return matches
}

type Reader = {
  peek: () => Token | undefined
  take: () => Token
  takeIf: (text: string) => boolean
  skipNewlines: () => void
  done: () => boolean
  error: () => Error
}

function readerOf(filter: string, tokens: Token[]): Reader {
  let index = 0
  const error = () => unparseable(filter, tokens[index]?.at ?? filter.length, tokens[index]?.text ?? '<EOF>')
  const take = () => {
    const token = tokens[index]
    if (!token) throw error()
    index += 1
    return token
  }
  const skipNewlines = () => {
    while (tokens[index]?.kind === 'newline') index += 1
  }
  /** A keyword may stand at the beginning of the next line. */
  const takeIf = (text: string) => {
    const start = index
    skipNewlines()
    if (tokens[index]?.kind !== 'string' && tokens[index]?.text === text) index += 1
    else index = start
    return index > start
  }
  return { peek: () => tokens[index], take, takeIf, skipNewlines, done: () => index >= tokens.length, error }
}

function parseAnd(reader: Reader): Matches {
  const parts = [parseOr(reader)]
  while (!atEnd(reader)) {
    reader.takeIf('AND')
    parts.push(parseOr(reader))
  }
  return (entry) => parts.every((matches) => matches(entry))
}

function atEnd(reader: Reader): boolean {
  reader.skipNewlines()
  return reader.done() || reader.peek()?.text === ')'
}

function parseOr(reader: Reader): Matches {
  const parts = [parseNot(reader)]
  while (reader.takeIf('OR')) parts.push(parseNot(reader))
  return (entry) => parts.some((matches) => matches(entry))
}

function parseNot(reader: Reader): Matches {
  if (reader.takeIf('NOT')) return negate(parseNot(reader))
  reader.skipNewlines()
  if (!reader.takeIf('(')) return parseTerm(reader)
  const inner = parseAnd(reader)
  if (!reader.takeIf(')')) throw reader.error()
  return inner
}

/** `log_id("x")`, or FIELD OPERATOR VALUE, or FIELD OPERATOR (VALUE OR VALUE). */
function parseTerm(reader: Reader): Matches {
  const token = reader.peek()
  if (token?.kind !== 'word' || keywords.includes(token.text)) throw reader.error()
  const field = reader.take().text
  if (field.startsWith('-')) return negate(parseComparison(field.slice(1), reader))
  if (field !== 'log_id') return parseComparison(field, reader)
  if (!reader.takeIf('(')) throw reader.error()
  const id = valueOf(reader)
  if (!reader.takeIf(')')) throw reader.error()
  return (entry) => entry.logName.endsWith(`/logs/${id}`)
}

function parseComparison(field: string, reader: Reader): Matches {
  if (reader.peek()?.kind !== 'operator') throw reader.error()
  const operator = reader.take().text
  if (!reader.takeIf('(')) return comparison(field, operator, valueOf(reader), reader)
  const parts = [comparison(field, operator, valueOf(reader), reader)]
  while (reader.takeIf('OR')) parts.push(comparison(field, operator, valueOf(reader), reader))
  if (!reader.takeIf(')')) throw reader.error()
  return (entry) => parts.some((matches) => matches(entry))
}

function comparison(field: string, operator: string, value: string, reader: Reader): Matches {
  return compare(field, operator, value) ?? fail(reader)
}

function valueOf(reader: Reader): string {
  const token = reader.peek()
  if (token?.kind === 'string') return reader.take().text.slice(1, -1).replace(/\\(.)/g, '$1')
  if (token?.kind === 'word' && !keywords.includes(token.text)) return reader.take().text
  return fail(reader)
}

function fail(reader: Reader): never {
  throw reader.error()
}

function negate(matches: Matches): Matches {
  return (entry) => !matches(entry)
}
