import { describe, expect, test } from '@jest/globals'
import { commonOf, covers, keyOf, type Shape, sharesTrouble } from '../../src/incidents/shared-trouble.ts'
import type { Common } from '../../src/store/records.ts'
import { findingOf, type PodWords, podOf } from './world.ts'

const image = 'reg.example.net/shop/cart:1'
const registry = 'reg.example.net'
const ofImage: Common = { scope: 'image', shared: image }
const ofRegistry: Common = { scope: 'registry', shared: registry }
const ofPool: Common = { scope: 'node-pool', shared: 'apples' }
const ofNode: Common = { scope: 'node', shared: 'node-1' }

test.each<[string, Parameters<typeof findingOf>[0], Common]>([
  [
    'what the reach says',
    { image, reach: { scope: 'registry', shared: registry, failing: 3, total: 3 } },
    ofRegistry,
  ],
  ['the image of a single pod', { image, registry, reach: { scope: 'pod', failing: 1, total: 9 } }, ofImage],
  ['the image, where nobody saw the other pods', { image, registry }, ofImage],
  ['the registry, where the platform has to mend it', { image, registry, actor: 'platform' }, ofRegistry],
  ['the registry of an error without an image', { registry }, ofRegistry],
  ['the pod alone', {}, { scope: 'pod' }],
])('a finding has in common %s', (_, fields, expected) => {
  expect(commonOf(findingOf(fields))).toEqual(expected)
})

test('keys are equal for equal cluster, cause and common, and only then', () => {
  const keys = [
    keyOf('a', 'x', ofImage),
    keyOf('a', 'x', { ...ofImage }),
    keyOf('b', 'x', ofImage),
    keyOf('a', 'y', ofImage),
    keyOf('a', 'x', ofRegistry),
    keyOf('a', 'x', { scope: 'pod' }),
  ]
  expect(new Set(keys).size).toBe(5)
})

test.each<[Common, Common, boolean]>([
  [ofRegistry, ofImage, true],
  [ofImage, ofRegistry, false],
  [ofRegistry, { scope: 'image', shared: 'other.example.net/x:1' }, false],
  [{ scope: 'image', shared: 'nginx:1' }, { scope: 'image', shared: 'docker.io/library/nginx:1' }, true],
  [{ scope: 'image', shared: 'nginx:1' }, { scope: 'image', shared: 'nginx:2' }, false],
  [{ scope: 'cluster' }, ofPool, true],
  [ofPool, { scope: 'cluster' }, false],
  [ofPool, ofPool, true],
  [ofNode, { scope: 'node', shared: 'node-2' }, false],
  [{ scope: 'pod' }, { scope: 'pod' }, false],
])('%j covers %j: %s', (wide, narrow, expected) => {
  expect(covers(wide, narrow)).toBe(expected)
})

describe('a pod shares the trouble', () => {
  const member = {
    namespace: 'shop',
    name: 'cart-1',
    node: 'gke-shop-apples-5d1c22aa-x7qk',
    state: 'failing',
    since: 0,
  } as const
  const timeout = 'network timeout'

  test.each<[string, Common, string | undefined, PodWords, boolean]>([
    ['of its image', ofImage, timeout, { image, trouble: timeout }, true],
    [
      'of its image, not of another',
      ofImage,
      timeout,
      { image: 'reg.example.net/b:1', trouble: timeout },
      false,
    ],
    ['only while it fails', ofImage, timeout, { image, state: 'waiting' }, false],
    ['only if it is alike', ofRegistry, timeout, { image, trouble: 'refusal forbidden' }, false],
    ['where its back-off says nothing', ofRegistry, timeout, { image }, true],
    ['where the first back-off said nothing', ofImage, undefined, { image, trouble: timeout }, true],
    [
      'not of a registry of which nothing is known',
      ofRegistry,
      undefined,
      { image, trouble: timeout },
      false,
    ],
    ['of its registry', ofRegistry, timeout, { image: 'reg.example.net/b:1', trouble: timeout }, true],
    ['not of another registry', ofRegistry, timeout, { image: 'docker.io/b:1', trouble: timeout }, false],
    ['of its node', ofNode, timeout, { node: 'node-1', trouble: timeout }, true],
    ['not of another node', ofNode, timeout, { node: 'node-2', trouble: timeout }, false],
    [
      'of its pool in any zone',
      ofPool,
      timeout,
      { node: 'gke-shop-apples-77aa01bc-0001', trouble: timeout },
      true,
    ],
    [
      'not of another pool',
      ofPool,
      timeout,
      { node: 'gke-shop-pears-5d1c22aa-x7qk', trouble: timeout },
      false,
    ],
    ['of the cluster', { scope: 'cluster' }, timeout, { image: 'docker.io/b:1', trouble: timeout }, true],
    ['of no pod but itself', { scope: 'pod' }, timeout, { trouble: timeout }, false],
  ])('%s', (_, common, trouble, words, expected) => {
    const shape: Shape = {
      cluster: 'prod',
      common,
      pods: [member],
      ...(trouble !== undefined && { trouble }),
    }
    expect(sharesTrouble(podOf('shop/other', words), shape)).toBe(expected)
  })
})
