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

/** Lines that belong together are joined: terminals and people wrap long errors. */
export function entriesOf(text: string): Entry[] {
  const entries: Entry[] = []
  const described: Described = { images: {} }
  let open: Entry | undefined
  for (const line of text.split('\n')) {
    const next = line.trim() ? startEntry(line, described) : 'end'
    if (next === 'end') open = undefined
    else if (next) entries.push((open = next))
    else if (open && open.text.length < 8000) open.text += `\n${line}`
    else entries.push((open = { text: line, place: placeOf(described) }))
  }
  return entries
}

/** The entry that a line begins, `end` for a line that only describes, undefined for one that goes on. */
function startEntry(line: string, described: Described): Entry | 'end' | undefined {
  if (line.length < shortestStart && !described.section) return undefined
  const state = stateAsJson.exec(line)?.[1]
  if (state) return { text: state, place: placeOf(described) }
  const field = describedField(line, described)
  if (field) return field === 'known' ? 'end' : entryAt(field, described)
  const row = eventRow(line)
  if (row) return { text: row.message, reason: row.reason, place: { ...placeOf(described), ...row.place } }
  const trimmed = line.trimStart()
  const [, namespace, pod, status] = podRow.exec(trimmed) ?? []
  if (pod && status) return { text: status, place: { ...(namespace && { namespace }), pod } }
  if (logStart.test(trimmed)) return { text: trimmed, place: { ...placeOf(described), ...timeIn(trimmed) } }
  return messageStart.test(trimmed) ? { text: trimmed, place: placeOf(described) } : undefined
}

function entryAt({ text, reason }: { text: string; reason?: string }, described: Described): Entry {
  const image = described.images[described.container ?? '']
  const entry = { text, ...(reason && { reason }), ...(image && { image }), place: placeOf(described) }
  if (!reason) described.message = entry
  else if (described.message && isPullReason(reason)) described.message.reason = reason
  if (reason) delete described.message
  return entry
}

function placeOf({ images: _, section: __, message: ___, ...place }: Described): Place {
  return place
}

function timeIn(line: string): Place {
  const [, day, time, zone] = timeOfLine.exec(line.slice(0, 80)) ?? []
  return day && time && zone ? { at: `${day}T${time}${zone.replace(/(\d\d)(\d\d)$/, '$1:$2')}` } : {}
}
