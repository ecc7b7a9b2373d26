import type { Place } from './reading.ts'

/** What the lines of `kubectl describe pod` or a pod's YAML have said so far. */
export type Described = {
  place: Place
  images: Record<string, string>
  /** The message of which the reason stands below it, as YAML sorts them. */
  message: { reason?: string } | undefined
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

/** Takes note of a descriptive line; gives the message or reason that it carries, if any. */
export function describedField(
  line: string,
  described: Described,
): 'known' | { text: string; reason?: string } | undefined {
  const section = sectionStart.test(line) ? sections.find(([pattern]) => pattern.test(line)) : undefined
  if (section) return enterSection(described, section[1])
  const header = described.section === 'containers' ? containerHeader.exec(line)?.[1] : undefined
  if (header) {
    described.place.container = header
    return 'known'
  }
  const [, indent = '', name = '', quoted = ''] = field.exec(line) ?? []
  if (name) return noteField(described, indent.length, name, unquoted(quoted.trim()))
  const describesContainer = described.section === 'containers' || described.section === 'statuses'
  return describesContainer && otherField.test(line) ? 'known' : undefined
}

function enterSection(described: Described, section: Described['section']): 'known' {
  const { container: _, ...place } = described.place
  described.place = place
  described.section = section
  return 'known'
}

function noteField(
  described: Described,
  indent: number,
  name: string,
  value: string,
): 'known' | { text: string; reason?: string } {
  const { place, images, section } = described
  const kind = name.toLowerCase()
  if (kind === 'reason') return { text: value, reason: value }
  if (kind === 'message') return { text: value }
  if (kind === 'image') images[place.container ?? ''] = value
  if (name === 'Name' && indent === 0) place.pod = value
  if (kind === 'namespace' && indent <= 2) place.namespace = value
  if (name === 'Node' || name === 'nodeName') place.node = value.replace(/\/.*/, '')
  if (name === 'name' && section === 'statuses') place.container = value
  return 'known'
}

function unquoted(value: string): string {
  return /^(["']).*\1$/.test(value) ? value.slice(1, -1) : value.replace(/^["']/, '')
}
