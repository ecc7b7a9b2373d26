import { describe, expect, test } from '@jest/globals'
import { reachOf } from '../../src/diagnosis/blast-radius.ts'
import type { Evidence, NeighbourFacts } from '../../src/evidence/evidence.ts'
import { withNode } from '../support/situation.ts'

const cider = 'europe-west4-docker.pkg.dev/fruit-images/apps/cider:2.1'
const press = 'europe-west4-docker.pkg.dev/fruit-images/apps/press:4.0'
const nginx = 'docker.io/library/nginx:1.29'
const registry = 'europe-west4-docker.pkg.dev'

/** The pool has a node in each of two zones, whose instance groups have hashes of their own. */
const node = 'gke-orchard-apples-5d1c77aa-x7qk'
const sister = 'gke-orchard-apples-90e2b1f4-c2mz'
const elsewhere = 'gke-orchard-pears-1b2c3d4e-aaaa'

type Fields = { image?: string; node?: string; trouble?: string; createdAt?: string }
const later = '2026-11-20T09:00:00.000Z'
let count = 0

function around(state: 'failing' | 'pulled' | 'waiting', fields: Fields = {}): NeighbourFacts {
  const { image = cider, node: place = node, trouble, createdAt = later } = fields
  count += 1
  const images = [{ container: 'c', image, state, ...(trouble && { trouble }) }]
  return { namespace: 'fruit', name: `pod-${count}`, node: place, createdAt, images }
}
const fails = (fields?: Fields) => around('failing', fields)
const works = (fields?: Fields) => around('pulled', fields)

const own: NeighbourFacts = {
  namespace: 'fruit',
  name: 'self',
  node,
  createdAt: '2026-11-20T08:00:00.000Z',
  images: [{ container: 'c', image: cider, state: 'failing', trouble: 'refusal forbidden' }],
}

function seen(others: NeighbourFacts[], self = own, known = withNode({ name: node })): Evidence {
  const { namespace, name, createdAt } = own
  const pod = { namespace, name, uid: 'u', serviceAccount: 'default', pullSecrets: [], containers: [] }
  return {
    ...known,
    pod: { known: true, value: { ...pod, ...(createdAt && { createdAt }) } },
    neighbours: { known: true, value: [self, ...others] },
  }
}
const reach = (others: NeighbourFacts[], known?: Evidence) =>
  reachOf({ image: cider, registry }, seen(others, own, known))

describe('a failure reaches', () => {
  test.each<[string, NeighbourFacts[], object]>([
    ['this pod where it is alone', [], { scope: 'pod', failing: 1, total: 1 }],
    [
      'this pod where others of the image work',
      [works(), works({ node: elsewhere })],
      { scope: 'pod', failing: 1, total: 3 },
    ],
    [
      'this pod where what else fails has another trouble',
      [fails({ trouble: 'network timeout' })],
      { scope: 'pod', failing: 1, total: 2 },
    ],
    [
      'every pod of the image that is new',
      [fails({ node: elsewhere }), works({ createdAt: '2026-11-19T08:00:00.000Z' }), works({ image: press })],
      { scope: 'image', failing: 2, total: 3, shared: cider },
    ],
    [
      'the image where back-offs do not say why',
      [fails({ trouble: 'refusal forbidden' }), fails(), works({ image: press })],
      { scope: 'image', failing: 3, total: 3, shared: cider },
    ],
    [
      'every image of the registry',
      [fails({ image: press, node: elsewhere }), works({ image: nginx })],
      { scope: 'registry', failing: 2, total: 2, shared: registry },
    ],
    [
      'the node pool, known by its nodes’ names',
      [fails({ image: press, node: sister }), works({ image: press, node: elsewhere })],
      { scope: 'node-pool', failing: 2, total: 2, shared: 'apples' },
    ],
    [
      'no pool where another pool fails alike',
      [
        fails({ image: press, node: sister }),
        fails({ image: press, node: elsewhere, trouble: 'refusal forbidden' }),
        works({ image: press, node: elsewhere }),
      ],
      { scope: 'pod', failing: 1, total: 4 },
    ],
    [
      'the node where its sister works',
      [fails({ image: press }), works({ image: press, node: sister })],
      { scope: 'node', failing: 2, total: 2, shared: node },
    ],
    [
      'the node pool where only this image fails there',
      [fails({ node: sister }), works({ node: elsewhere }), works({ image: press })],
      { scope: 'node-pool', failing: 2, total: 2, shared: 'apples' },
    ],
    [
      'the whole cluster',
      [fails({ image: nginx, node: elsewhere }), fails({ image: press, node: sister })],
      { scope: 'cluster', failing: 3, total: 3 },
    ],
    [
      'not the cluster while one registry answers',
      [fails({ image: press, node: elsewhere }), works({ image: nginx, node: elsewhere })],
      { scope: 'registry', failing: 2, total: 2, shared: registry },
    ],
    [
      'no further for a pod that has not begun to pull',
      [around('waiting'), fails({ node: elsewhere }), works({ image: press })],
      { scope: 'image', failing: 2, total: 2, shared: cider },
    ],
  ])('%s', (_, others, expected) => {
    expect(reach(others)).toEqual(expected)
  })

  test('a node where no pool is known', () => {
    const others = [fails({ image: press }), works({ image: press, node: sister })]

    expect(reach(others, {})).toMatchObject({ scope: 'node', shared: node })
  })

  test('this pod where two of its own containers fail', () => {
    const images = [...own.images, { container: 'd', image: press, state: 'failing' as const }]

    expect(reachOf({ image: cider, registry }, seen([], { ...own, images }))).toMatchObject({ scope: 'pod' })
  })
})

describe('nothing is said', () => {
  const same = { trouble: 'refusal forbidden' }

  test.each<[string, NeighbourFacts[]]>([
    [
      'where some pods of the image fail alike and others work',
      [fails({ ...same, node: elsewhere }), works()],
    ],
  ])('%s', (_, others) => {
    expect(reach(others)).toBeUndefined()
  })

  test.each<[string, Evidence]>([
    ['where nobody looked', {}],
    ['of a pod out of sight', { ...seen([]), pod: { known: false, because: 'not-permitted' } }],
    ['where pods may not be listed', { ...seen([]), neighbours: { known: false, because: 'not-permitted' } }],
    ['of a pod that the list lacks', { ...seen([]), neighbours: { known: true, value: [] } }],
  ])('%s', (_, evidence) => {
    expect(reachOf({ image: cider, registry }, evidence)).toBeUndefined()
  })

  test('of a finding without an image', () => {
    expect(reachOf({ registry }, seen([]))).toBeUndefined()
  })
})
