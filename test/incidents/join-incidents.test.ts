import { expect, test } from '@jest/globals'
import { joinIncidents } from '../../src/incidents/join-incidents.ts'
import type { Incident, IncidentPod } from '../../src/store/records.ts'
import { diagnosisOf, findingOf, start, tsAt } from './world.ts'

const registry = { scope: 'registry', shared: 'reg.example.net' } as const
const cart = { scope: 'image', shared: 'reg.example.net/shop/cart:1' } as const
const diagnosis = diagnosisOf({
  subject: { kind: 'pod', namespace: 'shop', pod: 'a' },
  findings: [findingOf()],
})

/** The n-th of a channel, a second after the one before. */
function nth(n: number, more: Partial<Incident> = {}): Incident {
  const thread = tsAt(start, n)
  return {
    id: `i${n}`,
    key: `key ${n}`,
    channel: 'C1',
    thread,
    state: 'open',
    openedAt: start + n * 1000,
    cluster: 'prod',
    cause: 'registry-timeout',
    common: cart,
    pods: [],
    alerts: 1,
    counted: [thread],
    diagnosis,
    nextCheckAt: start + n * 60_000,
    checks: n,
    version: 1,
    ...more,
  }
}
const pod = (name: string, state: IncidentPod['state'] = 'failing'): IncidentPod => {
  return { namespace: 'shop', name, state, since: start }
}
const now = start + 3_600_000

test('the earliest goes on, with all pods and alerts counted once', () => {
  const both = tsAt(start, 9)
  const earlier = nth(1, { alerts: 3, counted: [tsAt(start, 1), both], pods: [pod('a'), pod('b', 'gone')] })
  const later = nth(2, { common: registry, alerts: 2, pods: [pod('a', 'recovered'), pod('b'), pod('c')] })

  const { kept, joined } = joinIncidents({ ...later, counted: [tsAt(start, 2), both] }, [earlier, later], now)

  expect(kept).toMatchObject({ id: 'i1', key: 'key 2', thread: earlier.thread, alerts: 4, checks: 1 })
  expect(kept.common).toEqual(registry)
  expect(kept.counted).toEqual([1, 2, 9].map((n) => tsAt(start, n)))
  expect(kept.pods.map(({ name, state }) => `${name} ${state}`)).toEqual([
    'a failing',
    'b failing',
    'c failing',
  ])
  const ending = { because: 'joined', incident: 'i1' }
  expect(joined).toMatchObject([{ id: 'i2', state: 'closed', closedAt: now, ending }])
})

test('what grows takes in all that lie within it, and all of them point to the earliest', () => {
  const all = [nth(1), nth(2), nth(3, { common: registry })]

  const { kept, joined } = joinIncidents(nth(3, { common: registry }), all, now)

  expect(kept).toMatchObject({ id: 'i1', common: registry, alerts: 3 })
  expect(joined.map(({ id, ending }) => [id, ending])).toEqual([
    ['i3', { because: 'joined', incident: 'i1' }],
    ['i2', { because: 'joined', incident: 'i1' }],
  ])
})

test.each<[string, Partial<Incident>]>([
  ['of another cause', { cause: 'image-not-found' }],
  ['of another cluster', { cluster: 'test' }],
  ['of another image', { common: { scope: 'image', shared: 'reg.example.net/shop/till:1' } }],
  ['that is closed', { state: 'closed' }],
])('one %s is left alone', (_, more) => {
  const changed = nth(2)

  expect(joinIncidents(changed, [nth(1, more), changed], now)).toEqual({ kept: changed, joined: [] })
})
