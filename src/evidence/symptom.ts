import type { Reading } from '../pull-error/reading.ts'

/** Where a symptom was seen; keys of `replies.json` › `source`. */
export type SymptomSource =
  | 'pasted-text'
  | 'pod-status'
  | 'pod-event'
  | 'logged-event'
  | 'node-event'
  | 'gcfsd'

/** A reading with its provenance: what was seen, where, on which container, since when and how often. */
export type Symptom = Reading & {
  source: SymptomSource
  /** RFC 3339 of the first sighting; `at` is the last. */
  since?: string
  /** Of a pull that succeeded: it, or the start of a streamed image, took longer than the configured threshold. */
  slow?: boolean
}
export type SymptomOf<Kind extends Symptom['kind']> = Extract<Symptom, { kind: Kind }>
