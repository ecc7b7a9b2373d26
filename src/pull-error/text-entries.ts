import { type Described, describedField } from './described-field.ts'
import { eventRow } from './event-row.ts'
import { isPullReason } from './read-waiting.ts'
import type { Place } from './reading.ts'

/** A message of its own inside a longer text, and what the text around it says about its place. */
export type Entry = { text: string; reason?: string; image?: string; place: Place }

const logStart =
  /^(?:time="|level=|[IWEF]\d{4} \d\d:|(?:TRAC|DEBU|INFO|WARN|ERRO|FATA)\[|\{|[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d |\[?\d{4}-\d\d-\d\d[T ]\d\d:)/
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

/** An entry, and where the lines that go on with it stand: they are joined to it at once, not one by one. */
type OpenEntry = { entry: Entry; from: number; to: number }

/** Lines that belong together are joined: terminals and people wrap long errors. */
export function entriesOf(text: string): Entry[] {
  const entries: Entry[] = []
  const described: Described = { place: {}, images: {}, message: undefined, section: undefined }
  let open: OpenEntry | undefined
  for (let start = 0, end = 0; start <= text.length; start = end + 1) {
    end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    const line = text.slice(start, end)
    const next = line.trim() ? startEntry(line, described) : 'end'
    if (!next && open && open.entry.text.length + open.to - open.from < longestEntry) {
      open.to = end
      continue
    }
    close(open, text)
    const entry = next === 'end' ? undefined : (next ?? { text: line, place: { ...described.place } })
    if (entry) entries.push(entry)
    open = entry && { entry, from: end, to: end }
  }
  close(open, text)
  return entries
}

function close(open: OpenEntry | undefined, text: string): void {
  if (open && open.to > open.from) open.entry.text += text.slice(open.from, open.to)
}

/** The entry that a line begins, `end` for a line that only describes, undefined for one that goes on. */
function startEntry(line: string, described: Described): Entry | 'end' | undefined {
  if (line.length < shortestStart && !described.section) return undefined
  const { place } = described
  const state = line.includes(': {') ? stateAsJson.exec(line)?.[1] : undefined
  if (state) return { text: state, place: { ...place } }
  const field = describedField(line, described)
  if (field) return field === 'known' ? 'end' : entryAt(field, described)
  const row = eventRow(line)
  if (row) return { text: row.message, reason: row.reason, place: { ...place, ...row.place } }
  const trimmed = line.trimStart()
  const [, namespace, pod, status] = (trimmed.includes('/') && podRow.exec(trimmed)) || []
  if (pod && status) return { text: status, place: { ...(namespace && { namespace }), pod } }
  if (logStart.test(trimmed)) return { text: trimmed, place: { ...place, ...timeIn(trimmed) } }
  return messageStart.test(trimmed) ? { text: trimmed, place: { ...place } } : undefined
}

function entryAt({ text, reason }: { text: string; reason?: string }, described: Described): Entry {
  const image = described.images[described.place.container ?? '']
  const entry = { text, ...(reason && { reason }), ...(image && { image }), place: { ...described.place } }
  if (!reason) described.message = entry
  else if (described.message && isPullReason(reason)) described.message.reason = reason
  if (reason) described.message = undefined
  return entry
}

function timeIn(line: string): Place {
  const [, day, time, zone] = timeOfLine.exec(line.slice(0, 80)) ?? []
  if (!day || !time || !zone) return {}
  return { at: `${day}T${time}${zone === 'Z' ? zone : zone.replace(/(\d\d)(\d\d)$/, '$1:$2')}` }
}
