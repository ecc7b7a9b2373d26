import type { AnyCause } from '../causes/cause.ts'
import { fieldsOf, signatureKey, signatureMatcher } from '../causes/match-signature.ts'
import type { Symptom } from '../evidence/symptom.ts'
import { type Claim, type FindClaimants, indexClaims } from './index-claims.ts'

/** A cause that one symptom points to. */
export type Candidate = { cause: AnyCause; symptom: Symptom }

type Kind = Symptom['kind']

/** What a cause claims of each kind of symptom, made ready once: texts come by the thousand. */
const prepared = new WeakMap<AnyCause, { kind: Kind; claim: Claim }[]>()
/** The same for a whole catalogue, as long as its owner keeps it. */
const catalogues = new WeakMap<readonly AnyCause[], Map<Kind, FindClaimants>>()

/** Every cause that claims a symptom. The order of causes has no meaning. */
export function suspect(causes: readonly AnyCause[], symptoms: readonly Symptom[]): Candidate[] {
  const claimants = claimantsOf(causes)
  const candidates: Candidate[] = []
  for (const symptom of symptoms) {
    const find = claimants.get(symptom.kind)
    if (!find) continue
    for (const cause of find(fieldsOf(symptom))) candidates.push({ cause, symptom })
  }
  return candidates
}

function claimantsOf(causes: readonly AnyCause[]): Map<Kind, FindClaimants> {
  const known = catalogues.get(causes)
  if (known) return known
  const claims = Map.groupBy(causes.flatMap(prepare), ({ kind }) => kind)
  const claimants = new Map(
    [...claims].map(([kind, ofKind]) => [kind, indexClaims(ofKind.map(({ claim }) => claim))]),
  )
  catalogues.set(causes, claimants)
  return claimants
}

function prepare(cause: AnyCause): { kind: Kind; claim: Claim }[] {
  const known = prepared.get(cause)
  if (known) return known
  const claims = cause.signatures.map((signature) => ({
    kind: signature.in,
    claim: { cause, key: signatureKey(signature), matches: signatureMatcher(signature) },
  }))
  prepared.set(cause, claims)
  return claims
}
