import type { Reading } from './reading.ts'

/** Reads a line that is known to come from gcfsd's log. */
export function readGcfsdLine(text: string): Reading {
  return { kind: 'gcfsd', line: { text } }
}
