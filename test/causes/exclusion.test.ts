import { describe, expect, test } from '@jest/globals'
import { causes } from '../../src/causes/index.ts'
import { matchesSignature } from '../../src/causes/match-signature.ts'
import type { Symptom } from '../../src/evidence/symptom.ts'
import { readText } from '../../src/pull-error/read-text.ts'
import { claimsOf } from '../support/test-cause.ts'

const texts = [
  'Failed to pull image "ghcr.io/fjord/cart:1": failed to authorize: failed to fetch oauth token: unexpected status: 403 Forbidden - Server message: unauthorized: login first',
  'Failed to pull image "fjord/cart:1": pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: 401 Unauthorized',
  'Failed to pull image "gcr.io/a/b:1": Get "https://gcr.io/v2/": dial tcp: lookup gcr.io on 10.0.0.2:53: i/o timeout: context deadline exceeded',
  'Failed to pull image "quay.io/a/b:1": manifest unknown: 404 Not Found: context canceled',
  'level=error msg="x" error="rpc error: code = ResourceExhausted desc = code = InvalidArgument" module=gcfs_backend',
]

describe('causes', () => {
  test.each(texts.map((text) => [text]))('one at most claims %s', (text) => {
    expect(claimsOf(text).length).toBeLessThanOrEqual(1)
  })

  test('claim the same in any order', () => {
    const inOrder = Object.values(causes)
    const orders = inOrder.map((_, turn) => [...inOrder.slice(turn), ...inOrder.slice(0, turn)].reverse())

    for (const text of texts) {
      const claimed = claimsOf(text)
      for (const order of orders) expect(claimsOf(text, order)).toEqual(claimed)
    }
  })

  test.each([
    ['"'],
    ['\\"'],
    [' '],
    ['1'],
    ['lookup a on '],
    ['/v2/'],
    ['status code '],
    ['msg="'],
    [': '],
    ['dial tcp '],
    ['[{'],
  ])('read 100 kB of %s', (piece) => {
    const flood = `Failed to pull image "a:1": module=gcfs ${piece.repeat(100_000 / piece.length)}`

    const readings = readText(flood)

    const signatures = Object.values(causes).flatMap((cause) => [...cause.signatures])
    const symptoms = readings.map((reading): Symptom => ({ ...reading, source: 'pasted-text' }))
    const verdicts = symptoms.flatMap((symptom) => signatures.map((each) => matchesSignature(each, symptom)))
    expect(verdicts.every((verdict) => typeof verdict === 'boolean')).toBe(true)
    expect(readings.length).toBeGreaterThan(0)
  })
})

describe('matchesSignature', () => {
  const symptom: Symptom = {
    kind: 'pullError',
    source: 'pasted-text',
    error: {
      text: 'some words',
      status: 403,
      network: 'eof',
      registry: { host: 'a', kind: 'other', google: false },
    },
  }

  test.each([
    [{ in: 'pullError', status: 403 }, true],
    [{ in: 'pullError', status: [401, 403] }, true],
    [{ in: 'pullError', status: 401 }, false],
    [{ in: 'pullError', status: true, dns: false }, true],
    [{ in: 'pullError', dns: true }, false],
    [{ in: 'pullError', registry: { google: false } }, true],
    [{ in: 'pullError', registry: { google: true } }, false],
    [{ in: 'pullError', registry: { kind: 'other' } }, true],
    [{ in: 'pullError', denial: { permission: 'x' } }, false],
    [{ in: 'pullError', text: /words/ }, true],
    [{ in: 'pullError', text: /words/, unless: /some/ }, false],
    [{ in: 'gcfsd', text: /words/ }, false],
    [{ in: 'pulled', slow: true }, false],
  ] as const)('%j is %s', (signature, expected) => {
    expect(matchesSignature(signature, symptom)).toBe(expected)
  })
})
