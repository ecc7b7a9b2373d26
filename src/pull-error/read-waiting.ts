import { cleanError } from './clean-text.ts'
import { readMessage, readPullFailure } from './read-message.ts'
import type { OtherTrouble, Reading } from './reading.ts'

const pullReasons =
  /^(?:ErrImagePull|ImagePullBackOff|InvalidImageName|ImageInspectError|ErrImageNeverPull|RegistryUnavailable|SignatureValidationFailed)$/
const otherReasons: readonly (readonly [RegExp, OtherTrouble])[] = [
  [/^CrashLoopBackOff$/, 'crash-loop'],
  [/^CreateContainerConfigError$/, 'container-config'],
  [/^(?:CreateContainerError|RunContainerError|PostStartHookError|PreCreateHookError)$/, 'container-start'],
]

/** Whether the kubelet gives this reason for a container that waits for its image. */
export function isPullReason(reason: string): boolean {
  return pullReasons.test(reason)
}

/** Reads a container's waiting state; undefined for ordinary waiting such as ContainerCreating. */
export function readWaiting(waiting: {
  reason?: string
  message?: string
  image?: string
}): Reading | undefined {
  const { reason = '', image } = waiting
  const text = cleanError(waiting.message ?? '')
  const place = image === undefined ? {} : { image }
  if (pullReasons.test(reason)) return { ...readPullReason(reason, text, image), ...place }
  const trouble = otherReasons.find(([pattern]) => pattern.test(reason))?.[1]
  const read = text ? readMessage(text) : undefined
  if (read?.kind === 'pullError' || read?.kind === 'fault') return { ...read, ...place }
  return trouble ? { kind: 'otherTrouble', trouble, text: text || reason } : read
}

function readPullReason(reason: string, text: string, image?: string): Reading {
  if (!text)
    return reason === 'ImagePullBackOff'
      ? { kind: 'backOff', text: reason }
      : { kind: 'status', reason, text: reason }
  const read = readMessage(text)
  if (read && read.kind !== 'otherTrouble') return read
  return readPullFailure(text, image)
}
