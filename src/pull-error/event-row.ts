import type { Place } from './reading.ts'

/** One row of `kubectl describe` or `kubectl get events`. */
export type EventRow = { reason: string; message: string; place: Place }

const typeAndReason = /(?:^|\s)(?:Normal|Warning)\s+([A-Z]\w{2,60})\s+(\S.*)$/
const age = '(?:<unknown>|<invalid>|(?:\\d{1,6}[smhdy])+)'
const ageColumn = new RegExp(`^${age}(?: \\(x(\\d+) over ${age}\\))?\\s+`)
const countInAge = new RegExp(`\\(x(\\d+) over ${age}\\)`)
const objectColumn = /^([a-z]+)\/(\S+)\s+/i
const partColumn = /^spec\.\w{1,40}\{([^}]{0,253})\}:?\s+/
const sourceColumn =
  /^(?:kubelet|[a-z]+(?:-[a-z]+){0,4}-(?:controller|scheduler|autoscaler)|gcfsd)(?:, ?([\w.-]+))?\s+/
/** Kubectl before 1.15 put count, object and part before the type. */
const oldColumns = /(?:^|\s)(\d+)\s+([a-z0-9][\w.-]*)\s+Pod\s+(?:spec\.\w+\{([^}]*)\}\s*)?$/
/** `kubectl get events -A` begins with the namespace. */
const namespaceColumn = new RegExp(`^([a-z0-9][a-z0-9-]{0,62})\\s+${age}\\b`)

export function eventRow(line: string): EventRow | undefined {
  const hasType = line.includes('Normal') || line.includes('Warning')
  const found = hasType ? typeAndReason.exec(line) : undefined
  const [, reason, rest] = found ?? []
  if (!found || !reason || !rest || found.index > 400) return undefined
  const before = line.slice(0, found.index).trim()
  if (before && !/\d[smhdy]\b|<unknown>|^\S+$/.test(before)) return undefined
  const { message, place } = cutColumns(rest)
  return { reason, message, place: { ...placeBefore(before), ...place } }
}

function placeBefore(before: string): Place {
  const old = oldColumns.exec(before)
  const count = countInAge.exec(before)?.[1] ?? old?.[1]
  const namespace = namespaceColumn.exec(before)?.[1]
  return {
    ...(namespace && { namespace }),
    ...(old?.[2] && { pod: old[2] }),
    ...(old?.[3] && { container: old[3] }),
    ...(count && { count: Number(count) }),
  }
}

function cutColumns(rest: string): { message: string; place: Place } {
  const place: Place = {}
  let message = rest
  for (let columns = 0; columns < 5; columns++) {
    const cut = cutColumn(message, place)
    if (cut === message) break
    message = cut
  }
  return { message, place }
}

function cutColumn(text: string, place: Place): string {
  const [aged, count] = ageColumn.exec(text) ?? []
  if (aged) {
    if (count) place.count = Number(count)
    return text.slice(aged.length)
  }
  const [object, kind, name] = objectColumn.exec(text) ?? []
  if (object && name) {
    if (/^pods?$/i.test(kind ?? '')) place.pod = name
    if (/^nodes?$/i.test(kind ?? '')) place.node = name
    return text.slice(object.length)
  }
  const [part, container] = partColumn.exec(text) ?? []
  if (part) {
    if (container) place.container = container
    return text.slice(part.length)
  }
  const [source, node] = sourceColumn.exec(text) ?? []
  if (source && node) place.node = node
  return source ? text.slice(source.length) : text
}
