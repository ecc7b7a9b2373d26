import { describe, expect, test } from '@jest/globals'
import type { Diagnosis } from '../src/diagnosis/diagnosis.ts'
import type { ContainerState } from '../src/evidence/evidence.ts'
import { tellChange } from '../src/tell-change.ts'
import { diagnosisOf, findingOf } from './support/pseudo-replies.ts'

const forbidden = [findingOf('registry-forbidden')]
const told = (fields: Partial<Diagnosis>) => ({
  kind: 'diagnosis',
  diagnosis: diagnosisOf({ at: '2026-11-22T03:00:00Z', ...fields }),
  playbook: { steps: [] },
})
const inState = (state: ContainerState) =>
  told({
    findings: forbidden,
    evidence: {
      pod: {
        known: true,
        value: {
          namespace: 'checkout',
          name: 'web-1',
          uid: 'u1',
          serviceAccount: 'default',
          pullSecrets: [],
          containers: [{ name: 'web', type: 'regular', image: 'x', restartCount: 0, state }],
        },
      },
    },
  })
const waiting = (reason: string) => inState({ kind: 'waiting', reason })
const group = (failing: number) => ({
  kind: 'group',
  report: {
    outcome: 'diagnosed',
    failing,
    at: '2026-11-22T03:00:00Z',
    groups: [{ diagnosis: told({ findings: forbidden }).diagnosis }],
  },
})
const changeOf = (before: unknown, after: unknown, lang = 'en') =>
  tellChange(before, after, { lang, timeZone: 'Asia/Tokyo' })
    ?.map(({ text }) => text)
    .join('')

describe('the line above an answer that was checked again', () => {
  test.each([
    [
      'nothing changed',
      waiting('ErrImagePull'),
      waiting('ErrImagePull'),
      /nothing has changed since .*12:00/,
    ],
    ['the kubelet waits between tries', waiting('ErrImagePull'), waiting('ImagePullBackOff'), /nothing has/],
    [
      'the cause is another one',
      told({ findings: forbidden }),
      told({ findings: [findingOf('dns-failure')] }),
      /“The registry refuses .*” is now “.*name/,
    ],
    [
      'it recovered',
      told({ findings: forbidden }),
      told({ outcome: 'healthy' }),
      /recovered\. It was “The regi/,
    ],
    [
      'a container went on',
      waiting('ErrImagePull'),
      inState({ kind: 'running' }),
      /cause is the same; web went from ErrImagePull to Running/,
    ],
    ['fewer pods fail', group(5), group(2), /5 before, 2 now/],
  ])('%s', (_, before, after, expected) => {
    expect(changeOf(before, after)).toMatch(expected)
  })

  test('is in the language of the answer', () => {
    expect(changeOf(told({ findings: forbidden }), told({ outcome: 'healthy' }), 'ja')).toContain(
      '復旧しました',
    )
  })

  test.each([
    ['another kind of answer', group(1), told({})],
    ['incidents, which the watch follows', { kind: 'incident', id: '1' }, { kind: 'incident', id: '1' }],
    ['nothing kept', undefined, told({})],
  ])('is missing for %s', (_, before, after) => {
    expect(changeOf(before, after)).toBeUndefined()
  })
})
