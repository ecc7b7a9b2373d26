import { expect, test } from '@jest/globals'
import type { AnyCause } from '../../src/causes/cause.ts'
import { slowPull } from '../../src/causes/time/slow-pull.ts'
import { findCauses } from '../../src/diagnosis/find.ts'
import type { Symptom } from '../../src/evidence/symptom.ts'

const symptom: Symptom = { kind: 'status', source: 'pod-event', reason: 'Odd', text: 'odd' }

function causeWith(parts: Partial<AnyCause>): AnyCause {
  return { ...slowPull, needs: [], notes: () => [], ...parts }
}

test('a cause weighs its own effect, and a merged finding keeps the heavier one', () => {
  const informs = causeWith({ effectOf: () => 'informs' })
  const blocks = causeWith({ effectOf: () => 'blocks' })

  const found = (...causes: AnyCause[]) =>
    findCauses(
      causes.map((cause) => ({ cause, symptom })),
      {},
      {},
    ).map(({ effect }) => effect)

  expect(found(informs)).toEqual(['informs'])
  expect(found(informs, blocks)).toEqual(['blocks'])
  expect(found(causeWith({ effect: 'degrades' }))).toEqual(['degrades'])
})

test('what only the cause knows goes before what is generally known', () => {
  const cause = causeWith({ values: () => ({ project: 'named-in-the-error' }) })

  const [finding] = findCauses([{ cause, symptom }], {}, { project: 'of-the-cluster', cluster: 'blue' })

  expect(finding?.values).toMatchObject({ project: 'named-in-the-error', cluster: 'blue' })
})
