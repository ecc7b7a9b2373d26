import { expect, test } from '@jest/globals'
import { diagnoseText } from '../../src/diagnose-text.ts'
import { decideTextOutcome } from '../../src/diagnosis/decide-outcome.ts'
import type { Symptom } from '../../src/evidence/symptom.ts'

const line = (level: string) =>
  `time="2026-04-02T08:00:00Z" level=${level} msg="lake froze over" module=gcfs_fs`

test.each([
  ['error', 'unrecognised'],
  ['fatal', 'unrecognised'],
  ['warning', 'not-a-pull-failure'],
  ['info', 'not-a-pull-failure'],
])('a pasted line of gcfsd of level %s that no cause claims is %s', (level, outcome) => {
  const diagnosis = diagnoseText(line(level), { slowPullMs: 60_000, now: new Date(0) })

  expect(diagnosis.outcome).toBe(outcome)
  expect(diagnosis.quotes.length).toBe(outcome === 'unrecognised' ? 1 : 0)
})

test('a line of gcfsd found beside a pod says nothing of the pod', () => {
  const symptom: Symptom = { kind: 'gcfsd', source: 'gcfsd', line: { text: line('error'), level: 'error' } }

  expect(decideTextOutcome([], { unclaimed: [symptom], symptoms: [symptom] })).toBe('not-a-pull-failure')
})
