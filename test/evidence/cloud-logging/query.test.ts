import { describe, expect, test } from '@jest/globals'
import { anyContains, anyEqual, buildQuery, quote } from '../../../src/evidence/cloud-logging/query.ts'

describe('quote', () => {
  test.each([
    ['plain', '"plain"'],
    ['say "hi"', '"say \\"hi\\""'],
    ['C:\\dir', '"C:\\\\dir"'],
    ['\\"', '"\\\\\\""'],
    ['one\ntwo\r\u0000\u2028three', '"one two   three"'],
    ['日本語', '"日本語"'],
  ])('%j', (text, quoted) => {
    expect(quote(text)).toBe(quoted)
  })
})

test.each([
  [anyContains(['a', 'b'], ['x', 'y']), '(a:"x" OR a:"y" OR b:"x" OR b:"y")'],
  [anyEqual('a', ['x', 'y"']), '(a="x" OR a="y\\"")'],
])('alternatives stand in brackets: %s', (condition, expected) => {
  expect(condition).toBe(expected)
})

describe('buildQuery', () => {
  const ask = {
    resource: 'k8s_node',
    log: 'gcfsd',
    labels: { node_name: 'n-1' },
    scope: { project: 'shop', since: new Date('2026-11-20T07:00:00Z') },
    where: [],
  } as const

  test('always bounds the time, also when nothing else narrows the place', () => {
    expect(buildQuery(ask)).toEqual({
      filter:
        'resource.type="k8s_node" AND log_id("gcfsd") AND resource.labels.node_name="n-1" AND timestamp>="2026-11-20T07:00:00.000Z"',
    })
  })

  test.each(['n" OR "', 'n\nOR', 'N', '-n', ''])('refuses the name %j', (name) => {
    expect(buildQuery({ ...ask, labels: { node_name: name } })).toEqual({ invalid: name })
  })

  test('refuses what the service would refuse for its length', () => {
    expect(buildQuery({ ...ask, where: ['x'.repeat(20_000)] })).toEqual({ invalid: 'filter' })
  })
})
