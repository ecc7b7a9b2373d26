import { isCertainlyAboutPull } from './about-pull.ts'
import { cleanDisplay, cleanError, longestError, needsCleaning } from './clean-text.ts'
import { expression } from './expressions/expression.ts'
import { logMessage, withoutLogPrefix } from './log-fields.ts'
import { eventWord, isSilentJson, mayTell } from './may-tell.ts'
import { looksLikeFailure } from './other-trouble.ts'
import { eventMessage, readEvent } from './read-event.ts'
import { isGcfsdLine, isLoggedByGcfsd, readGcfsdLine } from './read-gcfsd-line.ts'
import { readJson } from './read-json.ts'
import { readMessage } from './read-message.ts'
import { isPullReason, readWaiting } from './read-waiting.ts'
import type { Reading } from './reading.ts'
import { type Entry, entriesOf, placeOf } from './text-entries.ts'

/** Far more than Slack or a terminal's scroll-back holds. */
const longest = 1_000_000
/** More distinct errors than any pod has, and few enough to compare each with all others. */
const mostReadings = 200
/** Entries that are asked at once whether one of them may tell anything. */
const blockLength = 32
/** A kubelet's own sentence, wherever columns or another program's words put it. */
const kubeletSentence = expression(/(?:Successfully pulled|Failed to pull|Back-off pulling) image "/)
const partOfSpec = expression(/\bspec\.\w{1,40}\{([^}]{1,253})\}/)
/** Frames that programs put around the error of a daemon or of another program. */
const frame = /^(?:docker|ctr|crictl|nerdctl|podman|Error|ERROR|error): (?=\S)/

/** Reads any pasted text: one reading for each line, event or log entry that says something about a pull. */
export function readText(text: string): Reading[] {
  const start = text.slice(0, longest)
  // The whole text was searched for credentials; to search all but its end anew would take as long again.
  const whole = (needsCleaning(text) ? cleanDisplay(start) : start).trimEnd()
  const shown = whole.trimStart()
  if (isInBrackets(shown) && isSilentJson(shown)) return []
  const json = parsedJson(shown)
  if (json !== undefined) return firstOf(readJson(json, readWords))
  // Where a terminal broke the first line, its blanks count.
  const entries = entriesOf(whole.slice(whole.lastIndexOf('\n', whole.length - shown.length) + 1))
  const [only] = entries
  const readings = only && entries.length === 1 ? readEntry(only) : firstOf(readEntries(entries))
  if (readings.length > 0 || !looksLikeFailure(shown)) return readings
  return [{ kind: 'otherTrouble', trouble: 'something-else', text: cleanError(shown.slice(0, 2000)) }]
}

/** A log repeats itself: what was read is not read again. */
function* readEntries(entries: readonly Entry[]): Generator<Reading, void> {
  const seen = new Map<string, SameText>()
  for (let start = 0; start < entries.length; start += blockLength) {
    const block = entries.slice(start, start + blockLength)
    if (isSilent(block)) continue
    for (const entry of block) {
      if (!isRepeated(entry, seen) && (entry.reason || mayTell(entry.text))) yield* readEntry(entry)
    }
  }
}

/** Most of a log tells nothing: a block of it is asked at once, which takes half the time of each line by itself. */
function isSilent(block: readonly Entry[]): boolean {
  if (block.length < blockLength || block.some(({ reason }) => reason)) return false
  // No word has a NUL, so that none arises where two lines meet.
  return !mayTell(block.map(({ text }) => text).join('\0'))
}

/** Entries of one text: the first, and where all of them stood once there are several. */
type SameText = { first: Entry; places?: Set<string> }

function isRepeated(entry: Entry, seen: Map<string, SameText>): boolean {
  const same = seen.get(entry.text)
  if (!same) {
    seen.set(entry.text, { first: entry })
    return false
  }
  same.places ??= new Set([placeIn(same.first)])
  const place = placeIn(entry)
  const repeated = same.places.has(place)
  same.places.add(place)
  return repeated
}

function placeIn(entry: Entry): string {
  return JSON.stringify([entry.reason, entry.image, placeOf(entry)])
}

/** No answer grows with the hundredth error; what is beside the errors may not push them out. */
function firstOf(readings: Iterable<Reading>): Reading[] {
  const seen = new Set<string>()
  const failures: Reading[] = []
  const others: Reading[] = []
  for (const reading of readings) {
    const kept = reading.kind === 'otherTrouble' ? others : failures
    if (kept.length >= mostReadings) continue
    const key = JSON.stringify(reading)
    if (!seen.has(key)) kept.push(reading)
    seen.add(key)
    if (failures.length >= mostReadings) break
  }
  return [...failures, ...others]
}

function readEntry(entry: Entry): Reading[] {
  const { text, reason, image } = entry
  const json = text.startsWith('{') ? parsedJson(text) : undefined
  if (json !== undefined) return firstOf(readJson(json, readWords))
  const read = reason ? readReasoned(reason, text) : readWords(text)
  if (!read) return []
  const place = placeOf(entry)
  const container = partOfSpec.exec(text)?.[1]
  if (!image && !container) return [{ ...place, ...read }]
  return [{ ...(image && { image }), ...place, ...(container && { container }), ...read }]
}

/** The reason of a container's state tells more of its message than the same reason in a column does. */
function readReasoned(reason: string, message: string): Reading | undefined {
  const isState = isPullReason(reason) && message !== reason
  return isState ? readWaiting({ reason, message }) : readEvent({ reason, message })
}

/** Reads words of which nothing is known but that they belong together. */
function readWords(text: string): Reading | undefined {
  const start = text.slice(0, longestError)
  const line = withoutLogPrefix(start.includes('\n') ? trimLines(start) : start.trim())
  if (isGcfsdLine(line) || (line !== start && isLoggedByGcfsd(start))) {
    if (!isCertainlyAboutPull(line)) return readGcfsdLine(text)
  }
  const message = eventMessage(logMessage(line))
  const reason = eventWord.exec(message)
  if (reason?.[1]) return readEvent({ reason: reason[1], message: message.slice(reason[0].length) })
  const sentence = kubeletSentence.exec(message)?.index ?? 0
  if (sentence > 0) return readMessage(message.slice(sentence))
  const read = readMessage(message)
  return read || !frame.test(message) ? read : readMessage(message.replace(frame, ''))
}

function trimLines(text: string): string {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter(Boolean).join('\n')
}

function isInBrackets(text: string): boolean {
  return (text.startsWith('{') || text.startsWith('[')) && (text.endsWith('}') || text.endsWith(']'))
}

function parsedJson(text: string): unknown {
  if (!isInBrackets(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    // Not every text in brackets is JSON; it is read as words then.
    return undefined
  }
}
