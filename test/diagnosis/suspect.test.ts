import { expect, test } from '@jest/globals'
import type { AnyCause } from '../../src/causes/cause.ts'
import { causes } from '../../src/causes/index.ts'
import { fieldsOf, signatureKey, signatureMatcher } from '../../src/causes/match-signature.ts'
import { type Candidate, suspect } from '../../src/diagnosis/suspect.ts'
import { observeText } from '../../src/evidence/observe.ts'
import type { Symptom } from '../../src/evidence/symptom.ts'
import { textsOfTests } from '../support/texts-of-tests.ts'

const catalogue = Object.values(causes)

const compiled = catalogue.map((cause) => ({
  cause,
  signatures: cause.signatures.map((each) => ({ kind: each.in, matches: signatureMatcher(each) })),
}))

/** The same, with every signature compared with every symptom. */
function compareAll(symptoms: readonly Symptom[]): Candidate[] {
  return symptoms.flatMap((symptom) =>
    compiled
      .filter(({ signatures }) =>
        signatures.some(({ kind, matches }) => kind === symptom.kind && matches(fieldsOf(symptom))),
      )
      .map(({ cause }) => ({ cause, symptom })),
  )
}

function namesOf(candidates: readonly Candidate[], symptoms: readonly Symptom[]): string[] {
  const numbers = new Map(symptoms.map((symptom, number) => [symptom, number]))
  return candidates.map(({ cause, symptom }) => `${numbers.get(symptom)} ${cause.id}`)
}

test('with and without looking signatures up by a field, the suspicions are equal', () => {
  const all = textsOfTests().flatMap((text) => observeText(text, { slowPullMs: 60_000 }).symptoms)
  const elsewhere = all.map((symptom): Symptom => ({ ...symptom, source: 'pod-event', slow: true }))
  const symptoms = [...all, ...elsewhere]

  const found = suspect(catalogue, symptoms)

  expect(found.length).toBeGreaterThan(1000)
  expect(namesOf(found, symptoms)).toEqual(namesOf(compareAll(symptoms), symptoms))
})

test('a cause with several signatures that match is suspected once', () => {
  const cause: AnyCause = {
    ...causes['dns-failure'],
    signatures: [
      { in: 'pullError', text: /words/ },
      { in: 'pullError', status: [403, 403] },
      { in: 'pullError', status: true },
    ],
  }
  const symptom: Symptom = { kind: 'pullError', source: 'pasted-text', error: { text: 'words', status: 403 } }

  expect(suspect([cause], [symptom])).toEqual([{ cause, symptom }])
})

test.each([
  [
    { in: 'pullError', stage: 'parse', status: false },
    { field: 'stage', values: ['parse'] },
  ],
  [
    { in: 'pullError', dns: true, status: [401, 403] },
    { field: 'status', values: [401, 403] },
  ],
  [{ in: 'pullError', dns: true }, { field: 'dns' }],
  [{ in: 'pullError', registry: { google: false } }, { field: 'registry' }],
  [{ in: 'pullError', text: /words/, stage: false }, { field: 'text' }],
  [{ in: 'pullError', stage: false }, undefined],
] as const)('%j is looked up by %j', (signature, key) => {
  expect(signatureKey(signature)).toEqual(key)
})
