import { expect, test } from '@jest/globals'
import { diagnoseText } from '../../src/diagnose-text.ts'

test('a fault that evidence rules out is still named as what it is', () => {
  const text =
    'Error: failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "cider": executable file not found in $PATH: unknown'

  const diagnosis = diagnoseText(text, { slowPullMs: 60_000, now: new Date('2026-11-20T09:00:00Z') })

  expect(diagnosis).toMatchObject({
    outcome: 'not-a-pull-failure',
    otherTrouble: 'container-start',
    findings: [],
  })
  expect(diagnosis.quotes).toEqual([expect.objectContaining({ source: 'pasted-text' })])
})
