import type { AnyCause } from '../causes/cause.ts'
import { matchesSignature } from '../causes/match-signature.ts'
import type { Symptom } from '../evidence/symptom.ts'

/** A cause that one symptom points to. */
export type Candidate = { cause: AnyCause; symptom: Symptom }

/** Every cause that claims a symptom. The order of causes has no meaning. */
export function suspect(causes: readonly AnyCause[], symptoms: readonly Symptom[]): Candidate[] {
  return symptoms.flatMap((symptom) =>
    causes
      .filter(({ signatures }) => signatures.some((signature) => matchesSignature(signature, symptom)))
      .map((cause) => ({ cause, symptom })),
  )
}
