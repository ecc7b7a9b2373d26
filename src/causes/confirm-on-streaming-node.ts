import type { EvidenceView } from '../evidence/evidence.ts'
import type { Verdict } from './cause.ts'

/** The log of a node whose label says that it doesn't stream may tell of settings it no longer has. */
export function confirmOnStreamingNode({ node }: EvidenceView<'node'>): Verdict {
  return node.known && !node.value.streaming ? 'possible' : 'confirmed'
}

export function notStreamingNote({ node }: EvidenceView<'node'>): readonly 'notStreaming'[] {
  return node.known && !node.value.streaming ? ['notStreaming'] : []
}
