import type { Symptom } from '../evidence/symptom.ts'
import { quoteOf } from './find.ts'
import type { NodeErrors } from './node-report.ts'
import type { Candidate } from './suspect.ts'

/** Errors by cause, most lines first; those of no known cause stand together. */
export function groupNodeErrors(
  symptoms: readonly Symptom[],
  candidates: readonly Candidate[],
): NodeErrors[] {
  const groups = new Map<string, NodeErrors>()
  for (const symptom of symptoms) {
    const cause = candidates.find((candidate) => candidate.symptom === symptom)?.cause.id
    const earlier = groups.get(cause ?? '')
    groups.set(cause ?? '', join(earlier, { ...(cause && { cause }), ...linesOf(symptom) }))
  }
  return [...groups.values()].toSorted((a, b) => b.lines - a.lines)
}

function linesOf(symptom: Symptom): Omit<NodeErrors, 'cause'> {
  return { lines: symptom.count ?? 1, quote: quoteOf(symptom), ...(symptom.at && { lastAt: symptom.at }) }
}

/** The latest words are quoted. */
function join(earlier: NodeErrors | undefined, next: NodeErrors): NodeErrors {
  if (!earlier) return next
  const latest = (next.lastAt ?? '') >= (earlier.lastAt ?? '') ? next : earlier
  return { ...latest, lines: earlier.lines + next.lines }
}
