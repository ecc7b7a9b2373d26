import { type Described, describedField } from './described-field.ts'
import { eventRow } from './event-row.ts'
import { withoutQuote } from './event-yaml.ts'
import { hasBullet, listItem } from './list-item.ts'
import { isPullReason } from './read-waiting.ts'
import type { Place } from './reading.ts'
import { narrowestTerminal, unwrap } from './unwrap.ts'

/** A message of its own inside a longer text, and what the text around it says about its place. */
export type Entry = {
  text: string
  reason?: string
  image?: string
  place: Readonly<Place>
  /** The line of a log that it begins with; most are never asked for their time. */
  logLine?: string
  /** The quote that its first line begins in, and its last ends in. */
  quote?: string
}

const logStart =
  /^(?:time="|level=|[IWEF]\d{4} \d\d:|(?:TRAC|DEBU|INFO|WARN|ERRO|FATA)\[|\{|[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d[. ]|\[?\d{4}-\d\d-\d\d[T ]\d\d:)/
const messageStart =
  /^(?:Failed to (?:pull|inspect|apply|create)|Back-off |Successfully pulled|Pulling image|Container image "|Error: |ERROR: |Error response from|Unable to retrieve some|Image \S+ is backed)/
const podRow =
  /^(?:([a-z0-9-]{1,63})\s+)?([a-z0-9][a-z0-9.-]{0,252})\s+\d+\/\d+\s+(?:Init:)?([A-Z]\w{2,60})\s+\d+\b/
/** YAML may hold a container's state as JSON on one line. */
const stateAsJson = /^ *(?:- )?(?:state|lastState|waiting): (\{.*\}) *$/
const timeOfLine = /\b(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:\.\d{1,9})?)(Z|[+-]\d\d:?\d\d)?/

/** `Node: x` and the like are longer. */
const shortestStart = 6

/** So long an error, or so much of a text that is none, is read in one piece. */
const longestEntry = 8000

/** An entry, where its line begins, and where those stand that go on with it: they are joined to it at once. */
type OpenEntry = { entry: Entry; start: number; from: number; to: number }

/** Lines that belong together are joined: terminals and people wrap long errors. */
export function entriesOf(text: string): Entry[] {
  const entries: Entry[] = []
  const described: Described = {
    place: {},
    images: {},
    message: undefined,
    section: undefined,
    event: undefined,
  }
  let open: OpenEntry | undefined
  for (let start = 0, end = 0; start <= text.length; start = end + 1) {
    end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    const line = text.slice(start, end)
    const item =
      end - start >= shortestStart && hasBullet(line) ? itemBelow(text, start, line, open) : undefined
    const next = line.trim() ? startEntry(line, described, item) : 'end'
    if (open && goesOn(open, next)) {
      open.to = end
      continue
    }
    close(open, text)
    const entry = next === 'end' ? undefined : (next ?? { text: line, place: described.place })
    if (entry) entries.push(entry)
    open = entry && { entry, start, from: end, to: end }
  }
  close(open, text)
  return entries
}

/** A terminal may break a row right before its message. */
function goesOn({ entry, from, to }: OpenEntry, next: Entry | 'end' | undefined): boolean {
  if (next) return next !== 'end' && entry.text === ''
  return entry.text.length + to - from < longestEntry
}

function itemBelow(
  text: string,
  start: number,
  line: string,
  open: OpenEntry | undefined,
): string | undefined {
  const above = start === 0 ? '' : text.slice(text.lastIndexOf('\n', start - 2) + 1, start - 1)
  return listItem(line, above.trim(), open !== undefined && hasBullet(text.slice(open.start, open.from)))
}

function close(open: OpenEntry | undefined, text: string): void {
  if (!open || open.to === open.from) return
  const { entry, start, from, to } = open
  if (entry.quote) entry.text = withoutQuote(entry.text + text.slice(from, to), entry.quote)
  else entry.text += from - start < narrowestTerminal - 1 ? text.slice(from, to) : unwrapped(text, open)
}

function unwrapped(text: string, { start, from, to }: OpenEntry): string {
  return unwrap(text.slice(start, to).split('\n')).slice(from - start)
}

/** The entry that a line begins, `end` for a line that only describes, undefined for one that goes on. */
function startEntry(line: string, described: Described, item: string | undefined): Entry | 'end' | undefined {
  if (line.length < shortestStart && !described.section) return undefined
  const { place } = described
  const state = line.includes(': {') ? stateAsJson.exec(line)?.[1] : undefined
  if (state) return { text: state, place }
  const field = describedField(line, described)
  if (field === 'more') return undefined
  if (field) return field === 'known' ? 'end' : entryAt(field, described)
  const row = eventRow(line)
  if (row) return { text: row.message, reason: row.reason, place: { ...place, ...row.place } }
  const trimmed = item ?? line.trimStart()
  if (logStart.test(trimmed)) return { text: trimmed, place, logLine: trimmed }
  const [, namespace, pod, status] = (trimmed.includes('/') && podRow.exec(trimmed)) || []
  if (pod && status) return { text: status, place: { ...(namespace && { namespace }), pod } }
  return item !== undefined || messageStart.test(trimmed) ? { text: trimmed, place } : undefined
}

function entryAt(message: Pick<Entry, 'text' | 'quote' | 'reason'>, described: Described): Entry {
  const { reason } = message
  const image = described.images[described.place.container ?? '']
  const entry = { ...message, ...(image && { image }), place: described.place }
  if (!reason) described.message = entry
  else if (described.message && isPullReason(reason)) described.message.reason = reason
  if (reason) described.message = undefined
  return entry
}

/** Where an entry stands, with the time that a line of a log tells. */
export function placeOf({ place, logLine }: Entry): Readonly<Place> {
  if (logLine === undefined) return place
  const [, day, time, zone] = timeOfLine.exec(logLine.slice(0, 80)) ?? []
  if (!day || !time || !zone) return place
  return { ...place, at: `${day}T${time}${zone === 'Z' ? zone : zone.replace(/(\d\d)(\d\d)$/, '$1:$2')}` }
}
