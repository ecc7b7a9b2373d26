import { describe, expect, test } from '@jest/globals'
import { holdMuted } from '../../src/incidents/hold-muted.ts'
import { imageOf, mutedUntil } from '../../src/incidents/muted-until.ts'
import { answerOf, linkOf, mark, recovered } from '../../src/incidents/outgoing.ts'
import type { Incident, IncidentPod, Mute } from '../../src/store/records.ts'
import { diagnosisOf, findingOf } from './world.ts'

const now = 1000
const later = 5000
const image = 'reg.example.net/shop/cart:1'
const pods: IncidentPod[] = ['a', 'b'].map((name) => ({
  namespace: 'shop',
  name,
  state: 'failing',
  since: 0,
}))
const incident: Incident = {
  id: 'i1',
  key: 'k1',
  channel: 'C1',
  thread: '1.0',
  state: 'open',
  openedAt: 0,
  cause: 'image-not-found',
  common: { scope: 'image', shared: image },
  pods,
  alerts: 1,
  diagnosis: diagnosisOf({ findings: [findingOf({ image })] }),
  nextCheckAt: 0,
  checks: 0,
  version: 1,
}
const muteOf = (mute: Partial<Mute>): Mute => ({ channel: 'C1', until: later, user: 'U1', ...mute })

describe('an incident is muted', () => {
  test.each<[string, Partial<Mute>, Partial<Incident>, number | undefined]>([
    ['by its key', { key: 'k1' }, {}, later],
    ['by its image', { image }, {}, later],
    ['by its only pod’s image', { image }, { common: { scope: 'pod' }, pods: pods.slice(0, 1) }, later],
    ['not by another key', { key: 'k2' }, {}, undefined],
    ['not by another image', { image: 'other:1' }, {}, undefined],
    ['not in another channel', { key: 'k1', channel: 'C2' }, {}, undefined],
    ['not any more', { key: 'k1', until: now }, {}, undefined],
    ['not with one image of an outage', { image }, { common: { scope: 'registry', shared: 'r' } }, undefined],
  ])('%s', (_, mute, fields, expected) => {
    expect(mutedUntil({ ...incident, ...fields }, [muteOf(mute)], now)).toBe(expected)
  })

  test('until the last of several ends', () => {
    const mutes = [muteOf({ key: 'k1' }), muteOf({ image, until: 9000 })]
    expect(mutedUntil(incident, mutes, now)).toBe(9000)
  })

  test('has no image where several were found', () => {
    const findings = [findingOf({ image }), findingOf({ image: 'other:1' })]
    const several = { ...incident, common: { scope: 'pod' } as const, diagnosis: diagnosisOf({ findings }) }
    expect(imageOf(several)).toBeUndefined()
  })
})

describe('what would be said of a muted incident', () => {
  const other = { ...incident, id: 'i2', key: 'k2', thread: '2.0', common: { scope: 'cluster' } as const }
  const outgoing = [
    answerOf(incident, now),
    linkOf(incident, '3.0', now),
    mark('react', incident, recovered, now),
    answerOf(other, now),
  ]
  const held = (mutes: Mute[]) =>
    holdMuted(outgoing, [incident, other], { store: { mutes: async () => mutes }, now: () => now })

  test('waits for the end, and ways to it are left out', async () => {
    const told = await held([muteOf({ key: 'k1' })])

    expect(told.map(({ id, dueAt }) => [id, dueAt])).toEqual([
      ['i1:answer', later],
      [`C1:1.0:${recovered}`, later],
      ['i2:answer', now],
    ])
  })

  test('is said at once where nothing is muted', async () => {
    expect(await held([])).toEqual(outgoing)
  })
})
