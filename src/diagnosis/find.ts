import type { Certainty, Verdict } from '../causes/cause.ts'
import { type ClusterFacts, type Evidence, valueOf } from '../evidence/evidence.ts'
import type { Symptom } from '../evidence/symptom.ts'
import { reachRank } from './blast-radius.ts'
import type { Finding, Quote } from './diagnosis.ts'
import { gatherValues, sightingOf } from './gather-values.ts'
import type { Candidate } from './suspect.ts'

/** The same words are often met in status, event and log; more than this tells nobody anything new. */
export const mostQuotes = 3

const effectRank = { blocks: 0, degrades: 1, informs: 2 }
const certaintyRank = { confirmed: 0, likely: 1, possible: 2 }

/** Candidates that evidence does not rule out, once for each cause and image, what blocks the pod first. */
export function findCauses(
  candidates: readonly Candidate[],
  evidence: Evidence,
  cluster: ClusterFacts,
): Finding[] {
  const findings: Finding[] = []
  for (const candidate of candidates) {
    const verdict = judge(candidate, evidence)
    if (verdict === 'ruled-out') continue
    const finding = makeFinding(candidate, verdict, evidence, cluster)
    const same = findings.find((other) => sameRoot(other, finding))
    if (same) merge(same, finding)
    else findings.push(finding)
  }
  return findings.sort(byWeight)
}

/** What blocks the pod first, then what is surest, then what reaches furthest. */
export function byWeight(a: Finding, b: Finding): number {
  return (
    effectRank[a.effect] - effectRank[b.effect] ||
    certaintyRank[a.certainty] - certaintyRank[b.certainty] ||
    reachRank[a.reach?.scope ?? 'pod'] - reachRank[b.reach?.scope ?? 'pod']
  )
}

/** A pasted text proves nothing about a cluster, so it is likely at best. */
function judge({ cause, symptom }: Candidate, evidence: Evidence): Verdict {
  const verdict = cause.confirm?.(evidence, symptom) ?? 'confirmed'
  return symptom.source === 'pasted-text' && verdict === 'confirmed' ? 'likely' : verdict
}

function makeFinding(
  { cause, symptom }: Candidate,
  certainty: Certainty,
  evidence: Evidence,
  cluster: ClusterFacts,
): Finding {
  const { id, actor, playbook, page } = cause
  const sighting = sightingOf(symptom, valueOf(evidence.pod))
  const { written, image, registry, error } = sighting
  const values = gatherValues(evidence, cluster, symptom, sighting)
  const finding: Finding = {
    cause: id,
    symptom: symptom.kind,
    certainty,
    effect: cause.effectOf?.(evidence, symptom) ?? cause.effect,
    actor,
    containers: symptom.container === undefined ? [] : [symptom.container],
    google: (error?.registry ?? registry)?.google ?? false,
    bareImage: image?.bare ?? false,
    quotes: [quoteOf(symptom)],
    notes: [...cause.notes(evidence, symptom)],
    playbook,
    values: cause.values ? Object.assign(values, cause.values(evidence, symptom)) : values,
  }
  if (written !== undefined) finding.image = written
  if (registry) finding.registry = registry.host
  if (registry) finding.registryKind = registry.kind
  if (page) finding.page = page
  return Object.assign(finding, timesOf(symptom))
}

function timesOf({ since, at, count }: Symptom): Pick<Finding, 'since' | 'at' | 'count'> | undefined {
  if (since === undefined && at === undefined && count === undefined) return undefined
  return {
    ...(since !== undefined && { since }),
    ...(at !== undefined && { at }),
    ...(count !== undefined && { count }),
  }
}

export function quoteOf(symptom: Symptom): Quote {
  const quote: Quote = { text: textOf(symptom), source: symptom.source }
  if (symptom.at !== undefined) quote.at = symptom.at
  return quote
}

function textOf(symptom: Symptom): string {
  if (symptom.kind === 'pullError') return symptom.error.text
  return symptom.kind === 'gcfsd' ? symptom.line.text : symptom.text
}

/**
 * One cause for one image is one root; a symptom that names no image belongs to what is there. What only
 * informs needs saying once, however many images it is true of.
 */
function sameRoot(a: Finding, b: Finding): boolean {
  if (a.cause !== b.cause) return false
  const onlyInform = a.effect === 'informs' && b.effect === 'informs'
  return onlyInform || a.image === undefined || b.image === undefined || a.image === b.image
}

function merge(into: Finding, from: Finding): void {
  into.containers = [...new Set([...into.containers, ...from.containers])]
  into.notes = [...new Set([...into.notes, ...from.notes])]
  into.values = { ...from.values, ...into.values }
  if (certaintyRank[from.certainty] < certaintyRank[into.certainty]) into.certainty = from.certainty
  if (effectRank[from.effect] < effectRank[into.effect]) into.effect = from.effect
  into.quotes = withoutRepeats([...into.quotes, ...from.quotes]).slice(0, mostQuotes)
  into.count = Math.max(into.count ?? 1, from.count ?? 1)
  const severalImages = into.image !== undefined && from.image !== undefined && into.image !== from.image
  for (const key of ['image', 'registry', 'registryKind'] as const) {
    const value = into[key] ?? from[key]
    if (value !== undefined) into[key] = value
  }
  if (severalImages) delete into.image
  const since = earliest(into.since, from.since)
  if (since !== undefined) into.since = since
  const at = latest(into.at, from.at)
  if (at !== undefined) into.at = at
}

/** Status, event and log tell the same error, some with a longer lead-in: the first sighting is enough. */
export function withoutRepeats(quotes: readonly Quote[]): Quote[] {
  return quotes.filter((quote, index) =>
    quotes.slice(0, index).every(({ text }) => !text.includes(quote.text) && !quote.text.includes(text)),
  )
}

const earliest = (a: string | undefined, b: string | undefined) => pick(a, b, (x, y) => (x < y ? x : y))
const latest = (a: string | undefined, b: string | undefined) => pick(a, b, (x, y) => (x > y ? x : y))

function pick<T>(a: T | undefined, b: T | undefined, choose: (a: T, b: T) => T): T | undefined {
  if (a === undefined) return b
  return b === undefined ? a : choose(a, b)
}
