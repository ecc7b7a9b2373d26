import { type EventYaml, eventYamlAt, eventYamlLine, scalar } from './event-yaml.ts'
import type { Place } from './reading.ts'

/** What the lines of `kubectl describe pod` or a pod's YAML have said so far. */
export type Described = {
  /** Entries share it: what a line says makes another. */
  place: Readonly<Place>
  images: Record<string, string>
  /** The message of which the reason stands below it, as YAML sorts them. */
  message: { reason?: string; place: Readonly<Place> } | undefined
  event: EventYaml | undefined
  section: 'containers' | 'events' | 'statuses' | undefined
}

const field =
  /^( *)(?:- )?(Name|Namespace|Node|Image|Reason|Message|name|namespace|nodeName|image|reason|message): +(\S.*)$/
const otherField = /^ +(?:- )?(?:[A-Z][A-Za-z ]{1,30}|[a-zA-Z]{2,30}):(?: |$)/
const containerHeader = /^ {1,4}([a-z0-9][a-z0-9-]{0,62}): *$/
const sectionStart =
  /^ *(?:(?:Init |Ephemeral )?Containers|Events|(?:c|initC|ephemeralC)ontainerStatuses|Conditions|Volumes|Tolerations|QoS Class|Annotations|Labels):/
const sections: readonly (readonly [RegExp, Described['section']])[] = [
  [/^(?:Init |Ephemeral )?Containers: *$/, 'containers'],
  [/^Events: */, 'events'],
  [/^ *(?:containerStatuses|initContainerStatuses|ephemeralContainerStatuses): *$/, 'statuses'],
  [/^(?:Conditions|Volumes|Tolerations|QoS Class|Annotations|Labels):/, undefined],
]

type Message = { text: string; quote?: string; reason?: string }

/** Takes note of a descriptive line; gives the message or reason that it carries, if any. */
export function describedField(line: string, described: Described): 'known' | 'more' | Message | undefined {
  const event = eventYamlAt(line)
  if (event) return enterEvent(described, event)
  const part = described.event && eventYamlLine(line, described.event)
  if (part) return notePart(described, part)
  const found = field.exec(line)
  if (found) return noteField(described, found)
  const section = sectionStart.test(line) ? sections.find(([pattern]) => pattern.test(line)) : undefined
  if (section) return enterSection(described, section[1])
  const header = described.section === 'containers' ? containerHeader.exec(line)?.[1] : undefined
  if (header) return notePlace(described, { container: header })
  const describesContainer = described.section === 'containers' || described.section === 'statuses'
  return describesContainer && otherField.test(line) ? 'known' : undefined
}

function enterSection(described: Described, section: Described['section']): 'known' {
  const { container: _, ...place } = described.place
  described.place = place
  described.section = section
  return 'known'
}

function enterEvent(described: Described, event: EventYaml): 'known' {
  described.place = {}
  described.section = undefined
  described.message = undefined
  described.event = event
  return 'known'
}

function notePart(
  described: Described,
  part: NonNullable<ReturnType<typeof eventYamlLine>>,
): 'known' | 'more' | Message {
  if (typeof part === 'string' || 'text' in part) return part
  const { message } = described
  // Below the message stand its reason and the node that it comes from.
  if ('reason' in part) {
    if (message) message.reason = part.reason
    return 'known'
  }
  if (message) message.place = { ...message.place, ...part.place }
  return notePlace(described, part.place)
}

function notePlace(described: Described, place: Place): 'known' {
  described.place = { ...described.place, ...place }
  return 'known'
}

function noteField(
  described: Described,
  [, indent = '', name = '', written = '']: RegExpExecArray,
): 'known' | Message {
  const { text: value, quote } = scalar(written.trim())
  const { place, images, section } = described
  const kind = name.toLowerCase()
  if (kind === 'reason') return { text: value, reason: value }
  if (kind === 'message') return { text: value, ...(quote && { quote }) }
  if (kind === 'image') images[place.container ?? ''] = value
  if (name === 'Name' && indent === '') return notePlace(described, { pod: value })
  if (kind === 'namespace' && indent.length <= 2) return notePlace(described, { namespace: value })
  if (name === 'Node' || name === 'nodeName') return notePlace(described, { node: value.replace(/\/.*/, '') })
  if (name === 'name' && section === 'statuses') return notePlace(described, { container: value })
  return 'known'
}
