import type { AnyCause } from '../causes/cause.ts'
import type { Fields, SignatureKey } from '../causes/match-signature.ts'

/** One signature of a cause, ready to be compared, and what to look for it by. */
export type Claim = { cause: AnyCause; key: SignatureKey | undefined; matches: (fields: Fields) => boolean }

type Placed = Claim & { place: number }
type OfField = { field: string; ofValue: Map<unknown, Placed[]>; ofAny: Placed[] }

/** The causes with a claim that matches, each once and in the order of the claims. */
export type FindClaimants = (fields: Fields) => AnyCause[]

/**
 * A symptom has few fields, and most signatures ask for one that it lacks or for another value: only the
 * others are compared with it. The index decides nothing, it only leaves out what can't match.
 */
export function indexClaims(claims: readonly Claim[]): FindClaimants {
  const keyless: Placed[] = []
  const byField = new Map<string, OfField>()
  for (const [place, claim] of claims.entries()) enter({ ...claim, place }, byField, keyless)
  const rows = [...byField.values()]
  return (fields) => {
    const found: Placed[] = []
    addMatching(keyless, fields, found)
    for (const { field, ofValue, ofAny } of rows) {
      const value = fields[field]
      if (value === undefined) continue
      addMatching(ofValue.get(value), fields, found)
      addMatching(ofAny, fields, found)
    }
    return causesOf(found)
  }
}

function enter(claim: Placed, byField: Map<string, OfField>, keyless: Placed[]): void {
  if (!claim.key) {
    keyless.push(claim)
    return
  }
  const { field, values } = claim.key
  const row: OfField = byField.get(field) ?? { field, ofValue: new Map(), ofAny: [] }
  byField.set(field, row)
  if (!values) row.ofAny.push(claim)
  for (const value of new Set(values)) row.ofValue.set(value, [...(row.ofValue.get(value) ?? []), claim])
}

function addMatching(claims: readonly Placed[] | undefined, fields: Fields, found: Placed[]): void {
  if (!claims) return
  for (const claim of claims) if (claim.matches(fields)) found.push(claim)
}

function causesOf(found: Placed[]): AnyCause[] {
  if (found.length < 2) return found.map(({ cause }) => cause)
  found.sort((a, b) => a.place - b.place)
  return [...new Set(found.map(({ cause }) => cause))]
}
