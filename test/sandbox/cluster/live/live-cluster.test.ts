import { beforeEach, describe, expect, test } from '@jest/globals'
import { strike } from '../../../../src/sandbox/breakdowns/breakdown.ts'
import { registryOutage } from '../../../../src/sandbox/breakdowns/registry-outage.ts'
import { createLiveCluster, type LiveCluster } from '../../../../src/sandbox/cluster/live/live-cluster.ts'
import { objectsOf } from '../../../../src/sandbox/cluster/world.ts'
import { misspeltTag } from '../../../../src/sandbox/scenarios/misspelt-tag.ts'

const start = Date.parse('2026-11-20T10:00:00Z')
let seconds: number
let cluster: LiveCluster
let key: string

beforeEach(() => {
  seconds = 0
  cluster = createLiveCluster([misspeltTag], now)
  key = cluster.break((round) => strike(registryOutage, 1, round))[0] ?? ''
})

function now() {
  return new Date(start + seconds * 1000)
}

function see(resource: 'pods' | 'events') {
  const own = cluster.scenarios().filter(({ namespace, pod }) => `${namespace}/${pod}` === key)
  return objectsOf(resource, own, now())
}

function reasons() {
  return see('events').map(({ reason, count, lastTimestamp }) => ({ reason, count, last: lastTimestamp }))
}

const waitsFor = (reason: string) => [
  { status: { phase: 'Pending', containerStatuses: [{ state: { waiting: { reason } } }] } },
]

describe('a pod that fails', () => {
  test.each([
    [0, 'ErrImagePull', 1],
    [15, 'ErrImagePull', 2],
    [25, 'ImagePullBackOff', 2],
    [600, 'ImagePullBackOff', 6],
  ])('after %s s says %s', (after, reason, attempts) => {
    seconds = after

    expect(see('pods')).toMatchObject(waitsFor(reason))
    expect(reasons()).toContainEqual(expect.objectContaining({ reason: 'Pulling', count: attempts }))
  })

  test('keeps its times while the clock goes on', () => {
    const created = see('pods')[0]?.metadata['creationTimestamp']
    seconds = 0.3

    expect(see('pods')[0]?.metadata['creationTimestamp']).toBe(created)
    expect(created).toBe('2026-11-20T10:00:00Z')
  })
})

describe('a pod that is mended', () => {
  beforeEach(() => {
    seconds = 60
    cluster.mend({})
    seconds = 90
  })

  test('runs, with later events behind those of its failure', () => {
    expect(see('pods')).toMatchObject([
      { status: { phase: 'Running', containerStatuses: [{ ready: true, state: { running: {} } }] } },
    ])
    const pulled = reasons().find(({ reason }) => reason === 'Pulled')
    const failed = reasons().find(({ reason }) => reason === 'BackOff')
    expect(pulled?.last).toBe('2026-11-20T10:01:00Z')
    expect(Date.parse(String(failed?.last))).toBeLessThan(Date.parse('2026-11-20T10:01:00Z'))
  })

  test('no longer fails', () => {
    expect(cluster.failing()).toEqual([])
  })
})

test('a pod that is deleted leaves its events', () => {
  seconds = 60

  expect(cluster.delete({ keys: [key] })).toEqual([key])

  expect(see('pods')).toEqual([])
  expect(reasons()).toContainEqual(expect.objectContaining({ reason: 'BackOff' }))
  expect(cluster.find(key)).toBeUndefined()
})

test('a pod of a script is mended only by its name', () => {
  const scripted = `${misspeltTag.namespace}/${misspeltTag.pod}`

  expect(cluster.mend({})).toEqual([key])
  expect(cluster.mend({ keys: [scripted, 'no/pod'] })).toEqual([scripted])
})

test('a partial fix leaves the others failing', () => {
  cluster.break((round) => strike(registryOutage, 20, round))

  expect(cluster.mend({ most: 8 })).toHaveLength(8)
  expect(cluster.failing()).toHaveLength(13)
})
