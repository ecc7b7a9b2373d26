import type { AnyCause } from '../causes/cause.ts'
import { type Fields, fieldsOf, signatureMatcher } from '../causes/match-signature.ts'
import type { Symptom } from '../evidence/symptom.ts'

/** A cause that one symptom points to. */
export type Candidate = { cause: AnyCause; symptom: Symptom }

type Claim = { cause: AnyCause; matches: (fields: Fields) => boolean }

/** What a cause claims of each kind of symptom, made ready once: texts come by the thousand. */
const prepared = new WeakMap<AnyCause, Map<Symptom['kind'], Claim>>()
/** The same for a whole catalogue, as long as its owner keeps it. */
const catalogues = new WeakMap<readonly AnyCause[], Map<Symptom['kind'], Claim[]>>()

/** Every cause that claims a symptom. The order of causes has no meaning. */
export function suspect(causes: readonly AnyCause[], symptoms: readonly Symptom[]): Candidate[] {
  const claims = claimsOf(causes)
  const candidates: Candidate[] = []
  for (const symptom of symptoms) {
    const fields = fieldsOf(symptom)
    for (const { cause, matches } of claims.get(symptom.kind) ?? []) {
      if (matches(fields)) candidates.push({ cause, symptom })
    }
  }
  return candidates
}

function claimsOf(causes: readonly AnyCause[]): Map<Symptom['kind'], Claim[]> {
  const known = catalogues.get(causes)
  if (known) return known
  const claims = new Map<Symptom['kind'], Claim[]>()
  for (const cause of causes) {
    for (const [kind, claim] of prepare(cause)) claims.set(kind, [...(claims.get(kind) ?? []), claim])
  }
  catalogues.set(causes, claims)
  return claims
}

function prepare(cause: AnyCause): Map<Symptom['kind'], Claim> {
  const known = prepared.get(cause)
  if (known) return known
  const claims = new Map<Symptom['kind'], Claim>()
  for (const signature of cause.signatures) {
    const before = claims.get(signature.in)?.matches
    const one = signatureMatcher(signature)
    const matches = before ? (fields: Fields) => before(fields) || one(fields) : one
    claims.set(signature.in, { cause, matches })
  }
  prepared.set(cause, claims)
  return claims
}
