import type { Place } from './reading.ts'

/** How far the YAML of one event has been read. */
export type EventYaml = {
  /** Blanks before each of its own fields. */
  indent: number
  /** Its field that came last; lines that stand deeper belong to it. */
  within: string
}

type EventPart = Readonly<{ place: Place } | { text: string; quote?: string } | { reason: string }>

const objectStart = /^( *)(- )?(?:involvedObject|regarding): *$/
const ownField =
  /^( *)(- )?(apiVersion|items|kind|metadata|count|series|type|action|related|event[A-Z]\w+|first[A-Z]\w+|lastTimestamp|reporting\w+|deprecated\w+|involvedObject|regarding|source|message|note|reason):(?: +(\S.*))?$/
const innerField = /^ +([a-z]\w{1,40}):(?: +(\S.*))?$/

/** The line with which the part of an event's YAML begins that says something: fields stand in alphabetical order. */
export function eventYamlAt(line: string): EventYaml | undefined {
  const found = line.endsWith(':') ? objectStart.exec(line) : null
  return found ? { indent: depthOf(found), within: 'object' } : undefined
}

/** What a line of an event's YAML says; `more` for one that goes on with the message, undefined for a foreign one. */
export function eventYamlLine(line: string, event: EventYaml): EventPart | 'known' | 'more' | undefined {
  const found = ownField.exec(line)
  if (found && depthOf(found) <= event.indent) {
    const [, , , name = '', value = ''] = found
    event.within = name
    return ownPart(name, value.trim())
  }
  if (event.within === 'message' || event.within === 'note') return line.startsWith(' ') ? 'more' : undefined
  const [, name = '', value = ''] = innerField.exec(line) ?? []
  return name ? innerPart(event.within, name, scalar(value).text) : undefined
}

function depthOf([, blanks = '', dash = '']: RegExpExecArray): number {
  return blanks.length + dash.length
}

function ownPart(name: string, value: string): EventPart | 'known' {
  if (name === 'message' || name === 'note') return scalar(value)
  if (name === 'reason') return { reason: scalar(value).text }
  return name === 'lastTimestamp' && value !== 'null' ? { place: { at: scalar(value).text } } : 'known'
}

function innerPart(within: string, name: string, value: string): EventPart | 'known' {
  if (within === 'source' && name === 'host') return { place: { node: value } }
  if (within !== 'object') return 'known'
  const container = name === 'fieldPath' ? /\{([^}]{1,253})\}/.exec(value)?.[1] : undefined
  if (container) return { place: { container } }
  if (name === 'namespace') return { place: { namespace: value } }
  return name === 'name' ? { place: { pod: value } } : 'known'
}

/** A value in YAML; with the quote that it begins in if that isn't closed on the same line. */
export function scalar(written: string): { text: string; quote?: string } {
  if (/^[|>][-+]?$/.test(written)) return { text: '' }
  const quote = written.charAt(0)
  if (quote !== '"' && quote !== "'") return { text: written }
  if (written.length > 1 && written.endsWith(quote)) return { text: withoutQuote(written.slice(1), quote) }
  return { text: written.slice(1), quote }
}

/** The text without the quote that ends it, and without those that single quotes double. */
export function withoutQuote(text: string, quote: string): string {
  const ended = text.endsWith(quote) ? text.slice(0, -1) : text
  return quote === "'" ? ended.replaceAll("''", "'") : ended
}
