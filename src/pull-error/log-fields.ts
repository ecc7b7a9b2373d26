import { unescapeQuoted } from './clean-text.ts'
import { expression } from './expressions/expression.ts'

/** Fields of a logfmt line as logrus and klog write them. */
export type LogFields = Readonly<Record<string, string>>

const field = /(?:^|[\s\]])([A-Za-z_]\w*)=("(?:[^"\\]|\\.)*(?:"|$)|[^\s"]*)/g

const knownField = expression(/\b(?:msg|message|err|error|level|module)=/)

/** The fields of a structured log line; undefined when the text is none. */
export function logFields(line: string): LogFields | undefined {
  if (!line.includes('=') || !knownField.test(line)) return undefined
  const fields: Record<string, string> = {}
  field.lastIndex = 0
  for (let found = field.exec(line); found; found = field.exec(line)) {
    const [, name = '', value = ''] = found
    fields[name] ??= value.startsWith('"') ? unescapeQuoted(unquoted(value)) : value
  }
  return fields
}

/** A line that was cut off has no closing quote. */
function unquoted(value: string): string {
  return value.slice(1, value.endsWith('"') ? -1 : undefined)
}

/** The words of a log line without its frame: message, then error. */
export function logMessage(line: string): string {
  const fields = logFields(line)
  const error = fields?.error ?? fields?.err
  const message = fields?.msg ?? fields?.message
  if (message !== undefined) return [message, error].filter(Boolean).join(': ')
  if (!error || error.length < 8) return line
  const start = line.search(/\s(?:err|error)="/)
  return start < 0 ? line : `${line.slice(0, start)}: ${error}`
}

/** What one of the prefixes begins with, or hands on to the next. */
const prefixStart =
  /^\s*(?:[A-Z][a-z]{2} {1,2}\d|\d{4}-|\[(?:Normal|Warning)|[IWEF]\d{4} |(?:TRAC|DEBU|INFO|WARN|ERRO|FATA)\[)/

/** Cuts the time and process that journald, klog, logrus on a terminal and container logs put first. */
export function withoutLogPrefix(line: string): string {
  if (!prefixStart.test(line)) return line
  return line
    .replace(
      /^\s*[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d(?:\.\d{1,9})? (?:[^\s:]+ )?[\w.@/-]+(?:\[\d+\])?: /,
      '',
    )
    .replace(/^\s*\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\S*(?: \+\d{4})?(?: (?:UTC|std(?:out|err) [FP]))?\s+/, '')
    .replace(/^\s*\[(?:Normal|Warning)\] /, '')
    .replace(/^\s*[IWEF]\d{4} \d\d:\d\d:\d\d\.\d+ +\d+ [\w./-]+:\d+\] /, '')
    .replace(/^\s*(?:TRAC|DEBU|INFO|WARN|ERRO|FATA)\[\S{1,30}\] */, '')
}
