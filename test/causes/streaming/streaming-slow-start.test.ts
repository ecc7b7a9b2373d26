import { describe, expect, test } from '@jest/globals'
import { causes } from '../../../src/causes/index.ts'
import { suspect } from '../../../src/diagnosis/suspect.ts'
import type { Symptom } from '../../../src/evidence/symptom.ts'
import { image, seenOn } from '../../support/streaming-evidence.ts'
import { claimsOf } from '../../support/test-cause.ts'

const streamed: Symptom = {
  kind: 'streamed',
  source: 'node-event',
  image,
  text: `Image ${image} is backed by image streaming.`,
}

describe('streaming-slow-start', () => {
  test('claims a streamed image whose pod took long to become ready', () => {
    const claims = suspect(Object.values(causes), [{ ...streamed, slow: true }])
    expect(claims.map(({ cause }) => cause.id)).toEqual(['streaming-slow-start'])
  })

  test('is never more than possible', () => {
    expect(causes['streaming-slow-start'].confirm?.(seenOn({ streaming: true }), streamed)).toBe('possible')
  })

  test('leaves one that was ready at once', () => {
    expect(suspect(Object.values(causes), [streamed])).toEqual([])
  })

  test.each([
    ['Image gcr.io/fjord/model:3 is backed by image streaming.'],
    [
      'Readiness probe failed: Get "http://10.4.0.7:8080/ready": dial tcp 10.4.0.7:8080: connect: connection refused',
    ],
  ])('leaves the pasted text %s', (text) => {
    expect(claimsOf(text)).toEqual([])
  })
})
