import { readEvent } from './read-event.ts'
import { readGcfsdLine } from './read-gcfsd-line.ts'
import { readWaiting } from './read-waiting.ts'
import type { Place, Reading } from './reading.ts'

type Fields = Readonly<Record<string, unknown>>
type ReadWords = (text: string) => Reading | undefined

const deepest = 12
/** The Google services that hand out images and their layers; an audit log names the one that it is about. */
const servesImages = /^(?:artifactregistry|containerregistry|containerfilesystem|storage)\.googleapis\.com$/

const wordsAreIn = ['MESSAGE', 'message', 'note', 'msg', 'log', 'text']

/** Reads Event, Pod, LogEntry and other log objects, alone, in lists, or inside of one another, one by one. */
export function* readJson(
  value: unknown,
  readWords: ReadWords,
  place: Place = {},
  depth = 0,
): Generator<Reading, void> {
  if (depth > deepest || !isObject(value)) return
  if (!isFields(value)) {
    for (const item of value) if (isObject(item)) yield* readJson(item, readWords, place, depth + 1)
    return
  }
  if (isOfOtherService(value)) return
  const here = placeOf(value, place)
  const own = readObject(value, readWords)
  if (own) {
    yield { ...here, ...own }
    return
  }
  for (const child of Object.values(value))
    if (isObject(child)) yield* readJson(child, readWords, here, depth + 1)
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
  const name = wordsAreIn.find((each) => textOf(fields[each]) !== undefined)
  const message = name === undefined ? undefined : textOf(fields[name])
  const error = textOf(fields.error) ?? textOf(fields.err)
  return message && error ? `${message}: ${error}` : (message ?? error)
}

/** What an object says about its place, over what those around it say. */
function placeOf(value: Fields, around: Place): Place {
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
  const place = { ...around }
  note(place, 'namespace', textOf(object.namespace) ?? textOf(labels.namespace_name) ?? textOf(own.namespace))
  note(place, 'pod', (isPod ? textOf(object.name) : undefined) ?? textOf(labels.pod_name) ?? textOf(own.name))
  note(place, 'container', container ?? ofStatus ?? textOf(labels.container_name))
  note(place, 'node', textOf(labels.node_name) ?? textOf(spec.nodeName) ?? sourceHost(payload))
  note(place, 'at', textOf(payload.lastTimestamp) ?? textOf(value.timestamp))
  if (typeof payload.count === 'number') place.count = payload.count
  return place
}

function note(place: Place, name: Exclude<keyof Place, 'count'>, text: string | undefined): void {
  if (text !== undefined) place[name] = text
}

function sourceHost({ source }: Fields): string | undefined {
  return isFields(source) ? textOf(source.host) : undefined
}

function isOfOtherService({ serviceName }: Fields): boolean {
  const name = textOf(serviceName)
  return name?.endsWith('.googleapis.com') === true && !servesImages.test(name)
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function isFields(value: unknown): value is Fields {
  return isObject(value) && !Array.isArray(value)
}

function isObject(value: unknown): value is Fields | readonly unknown[] {
  return typeof value === 'object' && value !== null
}
