import { cleanError } from './clean-text.ts'
import { otherTrouble } from './other-trouble.ts'
import { readMessage, readPullFailure } from './read-message.ts'
import type { OtherTrouble, Reading } from './reading.ts'

/** Event reasons whose trouble is plain without their message. */
const reasons: readonly (readonly [RegExp, OtherTrouble])[] = [
  [/^(?:Unhealthy|ProbeWarning|ProbeError)$/, 'probe'],
  [/^BackOff$/, 'crash-loop'],
  [/^Failed(?:Mount|AttachVolume|MapVolume|Binding)$|^ProvisioningFailed$|^VolumeFailed/, 'volume'],
  [/^FailedScheduling$|^NotTriggerScaleUp$/, 'scheduling'],
  [/^FailedCreatePodSandBox$|^NetworkNotReady$/, 'sandbox-network'],
  [/^OOMKill/, 'out-of-memory'],
  [/^FailedCreate$/, 'admission'],
  [/^FailedPostStartHook$|^FailedPreStopHook$/, 'container-start'],
]

const combined = '(combined from similar events): '

/** Reads one Kubernetes event; undefined when it says nothing about a pull and is no trouble. */
export function readEvent(event: { reason: string; message: string }): Reading | undefined {
  const text = eventMessage(event.message)
  const read = readMessage(text)
  if (read) return read
  if (event.reason === 'InspectFailed') return readPullFailure(text)
  const trouble = reasons.find(([reason]) => reason.test(event.reason))?.[1]
  if (trouble) return { kind: 'otherTrouble', trouble: otherTrouble(text) ?? trouble, text }
  if (event.reason !== 'Failed') return undefined
  return { kind: 'otherTrouble', trouble: 'something-else', text }
}

/** The message without what the event recorder and kubectl put before it. */
export function eventMessage(message: string): string {
  const clean = cleanError(message)
  const own = clean.startsWith(combined) ? clean.slice(combined.length) : clean
  return own.startsWith('spec.') ? own.replace(/^spec\.\w{1,40}\{[^}]{0,253}\}:? /, '') : own
}
