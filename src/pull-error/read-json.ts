import { readEvent } from './read-event.ts'
import { readGcfsdLine } from './read-gcfsd-line.ts'
import { readWaiting } from './read-waiting.ts'
import type { Place, Reading } from './reading.ts'

type Fields = Readonly<Record<string, unknown>>
type ReadWords = (text: string) => Reading | undefined

const deepest = 12
/** The Google services that hand out images and their layers; an audit log names the one that it is about. */
const servesImages = /^(?:artifactregistry|containerregistry|containerfilesystem|storage)\.googleapis\.com$/

/** Reads Event, Pod, LogEntry and other log objects, alone, in lists, or inside of one another. */
export function readJson(value: unknown, readWords: ReadWords, place: Place = {}, depth = 0): Reading[] {
  if (depth > deepest) return []
  if (Array.isArray(value)) return value.flatMap((item) => readJson(item, readWords, place, depth + 1))
  if (!isFields(value) || isOfOtherService(value)) return []
  const here = { ...place, ...placeOf(value) }
  const own = readObject(value, readWords)
  if (own) return [{ ...here, ...own }]
  return Object.values(value).flatMap((child) => readJson(child, readWords, here, depth + 1))
}

function readObject(value: Fields, readWords: ReadWords): Reading | undefined {
  const waiting = isFields(value.waiting)
    ? value.waiting
    : isFields(value.state)
      ? value.state.waiting
      : undefined
  if (isFields(waiting)) return readWaiting(textsOf(waiting, value))
  const payload = isFields(value.jsonPayload) ? value.jsonPayload : value
  const words = wordsOf(payload) ?? textOf(value.textPayload)
  if (words === undefined) return undefined
  if (textOf(value.logName)?.endsWith('gcfsd') || payload.SYSLOG_IDENTIFIER === 'gcfsd')
    return readGcfsdLine(words)
  const reason = textOf(payload.reason)
  return reason ? readEvent({ reason, message: words }) : readWords(words)
}

function textsOf(waiting: Fields, status: Fields): { reason?: string; message?: string; image?: string } {
  const reason = textOf(waiting.reason)
  const message = textOf(waiting.message)
  const image = textOf(status.image)
  return { ...(reason && { reason }), ...(message && { message }), ...(image && { image }) }
}

/** The message under the names that loggers give it, then the error. */
function wordsOf(fields: Fields): string | undefined {
  const names = ['MESSAGE', 'message', 'note', 'msg', 'log', 'text']
  const message = names.map((name) => textOf(fields[name])).find((text) => text !== undefined)
  const error = textOf(fields.error) ?? textOf(fields.err)
  return message && error ? `${message}: ${error}` : (message ?? error)
}

function placeOf(value: Fields): Place {
  const labels = isFields(value.resource) && isFields(value.resource.labels) ? value.resource.labels : {}
  const payload = isFields(value.jsonPayload) ? value.jsonPayload : value
  // The events.k8s.io API calls it `regarding`, and the message `note`.
  const named = payload.involvedObject ?? payload.regarding
  const object = isFields(named) ? named : {}
  const own = value.kind === 'Pod' && isFields(value.metadata) ? value.metadata : {}
  const spec = value.kind === 'Pod' && isFields(value.spec) ? value.spec : {}
  const isPod = object.kind === undefined || object.kind === 'Pod'
  const container = /\{([^}]{1,253})\}/.exec(textOf(object.fieldPath) ?? '')?.[1]
  const ofStatus = isFields(value.state) ? textOf(value.name) : undefined
  const count = typeof payload.count === 'number' ? payload.count : undefined
  return definedOnly({
    namespace: textOf(object.namespace) ?? textOf(labels.namespace_name) ?? textOf(own.namespace),
    pod: (isPod ? textOf(object.name) : undefined) ?? textOf(labels.pod_name) ?? textOf(own.name),
    container: container ?? ofStatus ?? textOf(labels.container_name),
    node: textOf(labels.node_name) ?? textOf(spec.nodeName) ?? sourceHost(payload),
    at: textOf(payload.lastTimestamp) ?? textOf(value.timestamp),
    count,
  })
}

function sourceHost({ source }: Fields): string | undefined {
  return isFields(source) ? textOf(source.host) : undefined
}

function isOfOtherService({ serviceName }: Fields): boolean {
  const name = textOf(serviceName)
  return name?.endsWith('.googleapis.com') === true && !servesImages.test(name)
}

function definedOnly(place: { [Key in keyof Place]: Place[Key] | undefined }): Place {
  return Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined))
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
