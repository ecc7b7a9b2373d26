import { expect, test } from '@jest/globals'
import { nodeRefusalOf } from '../../src/pull-error/node-refusal.ts'

test.each([
  [
    'image verifier seal blocked pull of hub.fjord.example/cart:2 with digest sha256:77aa for reason: x',
    'signature',
  ],
  ['Source image rejected: None of the signatures were accepted', 'signature'],
  ['Pulling Schema 1 images have been deprecated and disabled by default', 'schema1'],
  ['schema 1 image manifests are no longer supported: invalid argument', 'schema1'],
  [
    'media type "application/vnd.docker.distribution.manifest.v1+prettyjws" is no longer supported',
    'schema1',
  ],
  ['media type "application/vnd.docker.distribution.manifest.v2+json"', undefined],
  ['403 Forbidden', undefined],
])('%s: %s', (text, expected) => {
  expect(nodeRefusalOf(text)).toBe(expected)
})
