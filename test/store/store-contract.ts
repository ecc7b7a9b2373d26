import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Action, Incident, OutgoingMessage } from '../../src/store/records.ts'
import type { Store } from '../../src/store/store.ts'
import { alert, answerOf, claim, incident, now } from './records.ts'

/** Two handles on one store, as two processes have them; where an engine has but one, it stands for both. */
export type OpenPair = () => Promise<readonly [Store, Store]>

/** What every engine has to keep to. */
export function describeStore(name: string, open: OpenPair): void {
  describe(name, () => {
    let store: Store
    let other: Store

    beforeEach(async () => {
      const pair = await open()
      store = pair[0]
      other = pair[1]
    })

    afterEach(async () => {
      await Promise.all([store.close(), other.close()])
    })

    const claimed = async (from: Store, more: Parameters<typeof claim>[0] = {}) =>
      (await from.claimAlerts(claim(more))).map(({ ts }) => ts)
    const settle = (n: number) =>
      store.commit({ settled: [{ channel: 'C1', ts: alert(n).ts, outcome: 'ignored' }] })

    describe('alerts', () => {
      test('are taken in once, whoever sends them again', async () => {
        expect(await store.receive(alert(1))).toBe(true)
        expect(await other.receive(alert(1, { receivedAt: now + 9 }))).toBe(false)
        expect(await store.receive(alert(1, { channel: 'C2' }))).toBe(true)
        expect(await claimed(other)).toHaveLength(2)
      })

      test('are the same with fields in another order', async () => {
        await store.receive(alert(1, { message: { text: 'a', blocks: [{ type: 'x', id: 1 }] } }))

        expect(
          await store.receive(alert(1, { message: { blocks: [{ id: 1, type: 'x' }], text: 'a' } })),
        ).toBe(false)
      })

      test('come back as they were received', async () => {
        const message = { text: '¿Qué? 画像 \u0000 "x"', nothing: null, list: [1, { a: [] }] }
        await store.receive(alert(1, { message }))

        expect(await other.claimAlerts(claim())).toEqual([
          { channel: 'C1', ts: '1790000000.000001', message, receivedAt: now, tries: 1 },
        ])
      })

      test('go out oldest first, a limited number', async () => {
        for (const n of [3, 10, 1, 2]) await store.receive(alert(n))
        await store.receive(alert(0, { ts: '999999999.5', channel: 'C9' }))

        expect(await claimed(store, { limit: 2 })).toEqual(['999999999.5', alert(1).ts])
        expect(await claimed(other)).toEqual([2, 3, 10].map((n) => alert(n).ts))
      })

      test('are held by one owner until the lease ends', async () => {
        await store.receive(alert(1))
        await store.claimAlerts(claim())

        expect(await claimed(other, { owner: 'two', now: now + 29_999 })).toEqual([])
        expect(await other.claimAlerts(claim({ owner: 'two', now: now + 30_000 }))).toMatchObject([
          { tries: 2 },
        ])
        expect(await claimed(store, { now: now + 30_001 })).toEqual([])
      })

      test('never go to two owners who ask at one time', async () => {
        await Promise.all(Array.from({ length: 60 }, (_, n) => store.receive(alert(n))))
        const owners = Array.from({ length: 8 }, (_, n) =>
          claimed(n % 2 ? store : other, { owner: String(n), limit: 9 }),
        )
        const all = (await Promise.all(owners)).flat()

        expect(all).toHaveLength(60)
        expect(new Set(all).size).toBe(60)
      })

      test('that are put off rest until then, and count their tries', async () => {
        await store.receive(alert(1))
        await store.claimAlerts(claim())
        await store.postponeAlerts([alert(1)], now + 60_000)

        expect(await claimed(other, { now: now + 59_999 })).toEqual([])
        expect(await other.claimAlerts(claim({ now: now + 60_000 }))).toMatchObject([{ tries: 2 }])
      })

      test('that are settled are known, and no work', async () => {
        await store.receive(alert(1))
        await store.claimAlerts(claim())
        await settle(1)
        await store.postponeAlerts([alert(1)], now)

        expect(await other.receive(alert(1))).toBe(false)
        expect(await claimed(store, { now: now + 60_000 })).toEqual([])
      })

      test.each([
        ['waits', async () => undefined],
        ['was settled', async () => settle(1)],
        ['was put off', async () => store.postponeAlerts([alert(1)], now + 60_000)],
      ])('that %s is work again with other words, and has only those', async (_, before) => {
        await store.receive(alert(1))
        await store.claimAlerts(claim({ leaseMs: 0 }))
        await before()

        expect(await other.receive(alert(1, { message: { text: 'new' } }))).toBe(true)
        expect(await store.claimAlerts(claim())).toMatchObject([{ message: { text: 'new' }, tries: 1 }])
      })

      test.each([
        ['settled', () => settle(1)],
        ['put off', () => store.postponeAlerts([alert(1)], now + 60_000)],
      ])('that is edited while it is held stays open when its old words are %s', async (_, end) => {
        await store.receive(alert(1))
        await store.claimAlerts(claim())
        await other.receive(alert(1, { message: { text: 'new' } }))

        expect(await claimed(other)).toEqual([])
        await end()
        expect(await other.claimAlerts(claim())).toMatchObject([{ message: { text: 'new' } }])
        await settle(1)
        expect(await claimed(other, { now: now + 60_000 })).toEqual([])
      })

      test('keep the words of the later edit, in whatever order they come', async () => {
        const edited = (editedTs: string) => alert(1, { message: { text: editedTs }, editedTs })

        expect(await store.receive(edited('1790000100.000000'))).toBe(true)
        expect(await store.receive(alert(1))).toBe(false)
        expect(await store.receive(edited('999999999.000000'))).toBe(false)
        expect(await store.claimAlerts(claim())).toMatchObject([{ message: { text: '1790000100.000000' } }])
        expect(await store.receive(edited('1790000100.000001'))).toBe(true)
      })
    })

    describe('incidents', () => {
      test('keep their pods while other things change, and change them with others', async () => {
        await store.commit({ incidents: [incident('a')] })
        const [first] = await store.incidents({})
        if (!first) throw new Error('No incident')
        const recovered = first.pods.map((pod) => ({ ...pod, state: 'recovered' as const }))

        expect(await store.commit({ incidents: [{ ...first, alerts: 2 }] })).toBe(true)
        expect(await other.incident('a')).toEqual({ ...first, alerts: 2, version: 2 })
        expect(await other.commit({ incidents: [{ ...first, pods: recovered, version: 2 }] })).toBe(true)
        // What was known before is of another version.
        expect(await store.commit({ incidents: [{ ...first, alerts: 3 }] })).toBe(false)
        expect(await store.incident('a')).toEqual({ ...first, pods: recovered, version: 3 })
        expect(await store.commit({ incidents: [{ ...first, alerts: 3, version: 3 }] })).toBe(true)
        expect(await other.incident('a')).toEqual({ ...first, alerts: 3, version: 4 })
      })

      test('are opened with version 1 and read by everyone', async () => {
        expect(await store.commit({ incidents: [incident('a')] })).toBe(true)

        expect(await other.incident('a')).toEqual({ ...incident('a'), version: 1 })
        expect(await other.incidents({})).toEqual([{ ...incident('a'), version: 1 }])
        expect(await other.incident('b')).toBeUndefined()
      })

      test('are changed by whoever read them last', async () => {
        await store.commit({ incidents: [incident('a')] })

        expect(await store.commit({ incidents: [incident('a', { alerts: 2, version: 1 })] })).toBe(true)
        expect(await other.commit({ incidents: [incident('a', { alerts: 3, version: 1 })] })).toBe(false)
        expect(await other.incident('a')).toMatchObject({ alerts: 2, version: 2 })
      })

      test.each([
        ['an unknown one is changed', incident('b', { version: 1 })],
        ['an id is taken', incident('a', { key: 'other' })],
        ['a key is open in the channel', incident('b', { key: incident('a').key })],
      ])('change nothing when %s', async (_, wrong) => {
        await store.receive(alert(1))
        await store.commit({ incidents: [incident('a')] })
        const done = await other.commit({
          settled: [{ ...alert(1), outcome: 'answered' }],
          incidents: [incident('c'), wrong],
          outgoing: [answerOf('c')],
        })

        expect(done).toBe(false)
        expect(await store.incidents({})).toMatchObject([{ id: 'a', version: 1, key: incident('a').key }])
        expect(await store.outgoing('answer:c')).toBeUndefined()
        expect(await claimed(store)).toHaveLength(1)
      })

      test('of one key may be open in two channels, and again once closed', async () => {
        const { key } = incident('a')
        await store.commit({ incidents: [incident('a'), incident('b', { key, channel: 'C2' })] })
        const closed = incident('a', { state: 'closed', closedAt: now, version: 1 })

        expect(await store.commit({ incidents: [incident('c', { key }), closed] })).toBe(true)
        expect(await other.commit({ incidents: [{ ...closed, state: 'open', version: 2 }] })).toBe(false)
        expect((await store.incidents({})).map(({ id }) => id)).toEqual(['b', 'c'])
      })

      test('are opened by one of two who try at one time', async () => {
        const { key } = incident('a')
        const tries = ['a', 'b', 'c', 'd'].map((id, n) =>
          (n % 2 ? store : other).commit({ incidents: [incident(id, { key })] }),
        )

        expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1)
        expect(await store.incidents({})).toHaveLength(1)
      })

      test('are listed while open, and closed ones after a time', async () => {
        const closed = (id: string, closedAt: number): Incident =>
          incident(id, { state: 'closed', closedAt, openedAt: now - 9 })
        await store.commit({
          incidents: [
            incident('a'),
            closed('b', now - 2),
            closed('c', now),
            incident('d', { channel: 'C2' }),
          ],
        })
        const ids = async (filter: Parameters<Store['incidents']>[0]) =>
          (await other.incidents(filter)).map(({ id }) => id)

        expect(await ids({})).toEqual(['a', 'd'])
        expect(await ids({ closedAfter: now - 1 })).toEqual(['c', 'a', 'd'])
        expect(await ids({ closedAfter: now - 3, channel: 'C2' })).toEqual(['d'])
      })

      test('are checked by one owner when it is time, the longest due first', async () => {
        await store.commit({
          incidents: [
            incident('a', { nextCheckAt: now }),
            incident('b', { nextCheckAt: now - 1.5 }),
            incident('c', { nextCheckAt: now + 1 }),
            incident('d', { nextCheckAt: now - 2, state: 'closed' }),
          ],
        })
        const due = async (from: Store, more: Parameters<typeof claim>[0]) =>
          (await from.claimChecks(claim(more))).map(({ id }) => id)

        expect(await due(store, {})).toEqual(['b', 'a'])
        expect(await due(other, { owner: 'two', now: now + 1 })).toEqual(['c'])
        expect(await due(other, { owner: 'two', now: now + 30_000, limit: 1 })).toEqual(['b'])
      })

      test('stay held through a change, and are free with their next time', async () => {
        const first = incident('a', { nextCheckAt: now })
        await store.commit({ incidents: [first] })
        await store.claimChecks(claim())

        await other.commit({ incidents: [{ ...first, alerts: 2, version: 1 }] })
        expect(await other.claimChecks(claim({ owner: 'two', now: now + 1 }))).toEqual([])
        await store.commit({ incidents: [{ ...first, nextCheckAt: now + 10, version: 2 }] })
        expect(await other.claimChecks(claim({ owner: 'two', now: now + 10 }))).toHaveLength(1)
      })
    })

    describe('outgoing messages', () => {
      const arm = (message: Partial<OutgoingMessage> = {}, from = store) =>
        from.commit({ outgoing: [answerOf('a', message)] })
      const claimOne = async (from: Store, at = now) => (await from.claimOutgoing(claim({ now: at })))[0]

      test('come as they were asked for, of every kind', async () => {
        const actions: Action[] = [
          { kind: 'answer', incident: 'a', thread: '1.5' },
          { kind: 'link', incident: 'a', thread: '2.5' },
          { kind: 'react', ts: '1.5', emoji: 'eyes' },
          { kind: 'unreact', ts: '1.5', emoji: 'eyes' },
        ]
        await store.commit({ outgoing: actions.map((action, n) => answerOf(String(n), { action })) })

        expect(await other.claimOutgoing(claim())).toEqual(
          actions.map((action, n) => ({
            id: `answer:${n}`,
            channel: 'C1',
            action,
            dueAt: now,
            revision: 1,
            tries: 1,
          })),
        )
      })

      test('are due in time, and held by one until the lease ends', async () => {
        await arm({ dueAt: now + 5 })

        expect(await claimOne(store, now + 4)).toBeUndefined()
        expect(await claimOne(store, now + 5)).toMatchObject({ tries: 1 })
        expect(await claimOne(other, now + 6)).toBeUndefined()
        expect(await claimOne(other, now + 30_005)).toMatchObject({ tries: 2 })
      })

      test('come the oldest of each channel first, then the next', async () => {
        const of = (channel: string, dueAt: number) =>
          answerOf(`${channel}-${dueAt - now}`, { channel, dueAt })
        await store.commit({
          outgoing: [
            of('C1', now - 5),
            of('C1', now - 9),
            of('C1', now - 8),
            of('C2', now - 1),
            of('C2', now - 2),
          ],
        })
        const ids = async (limit: number) =>
          (await other.claimOutgoing(claim({ limit }))).map(({ id }) => id.replace('answer:', ''))

        expect(await ids(3)).toEqual(['C1--9', 'C2--2', 'C1--8'])
        expect(await ids(3)).toEqual(['C1--5', 'C2--1'])
      })

      test('once sent are no work, and an edit knows where', async () => {
        await arm()
        await store.claimOutgoing(claim())
        await store.sent('answer:a', { ts: '1790000001.000100', revision: 1 })
        expect(await claimOne(other, now + 60_000)).toBeUndefined()

        await arm({ dueAt: now + 5000 }, other)
        expect(await claimOne(store, now + 4999)).toBeUndefined()
        expect(await claimOne(store, now + 5000)).toMatchObject({
          ts: '1790000001.000100',
          revision: 2,
          tries: 1,
          dueAt: now + 5000,
        })
        await store.sent('answer:a', { revision: 2 })
        expect(await other.outgoing('answer:a')).toMatchObject({ ts: '1790000001.000100', tries: 0 })
      })

      test('that wait keep the earlier time, however often they are asked for', async () => {
        await arm({ dueAt: now + 5000 })
        for (const later of [6000, 7000, 8000]) await arm({ dueAt: now + later }, other)

        expect(await claimOne(store, now + 4999)).toBeUndefined()
        expect(await claimOne(store, now + 5000)).toMatchObject({ revision: 4 })

        await store.sent('answer:a', { revision: 4 })
        await arm({ dueAt: now + 20_000 })
        await arm({ dueAt: now + 15_000 })
        expect(await claimOne(store, now + 14_999)).toBeUndefined()
        expect(await claimOne(store, now + 15_000)).toMatchObject({ revision: 6 })
      })

      test('that are asked for while they are sent go out again, not before the time', async () => {
        await arm()
        await store.claimOutgoing(claim())
        await arm({ dueAt: now + 5000 }, other)
        await arm({ dueAt: now + 6000 }, other)
        await store.sent('answer:a', { ts: '5.5', revision: 1 })

        expect(await claimOne(other, now + 4999)).toBeUndefined()
        expect(await claimOne(other, now + 5000)).toMatchObject({ ts: '5.5', revision: 3, tries: 1 })
      })

      test('that could not be sent wait as long as told, even if they are asked for', async () => {
        await arm()
        await store.claimOutgoing(claim())
        await store.unsent('answer:a', { until: now + 30_000, reason: 'ratelimited' })
        await arm({}, other)

        expect(await claimOne(other, now + 29_999)).toBeUndefined()
        expect(await claimOne(other, now + 30_000)).toMatchObject({ tries: 2, revision: 2 })
      })

      test('that are given up rest until they are asked for again', async () => {
        await arm()
        await store.claimOutgoing(claim())
        await store.unsent('answer:a', { reason: 'channel_not_found' })
        expect(await claimOne(other, now + 60_000)).toBeUndefined()

        await arm({ dueAt: now + 60_000 })
        expect(await claimOne(other, now + 60_000)).toMatchObject({ revision: 2 })
        await arm({ dueAt: now + 61_000 })
        await store.unsent('answer:a', { reason: 'is_archived' })
        expect(await claimOne(other, now + 61_000)).toMatchObject({ revision: 3 })
      })

      test('that nobody asked for are not there', async () => {
        await store.sent('answer:z', { ts: '1.5', revision: 1 })
        await store.unsent('answer:z', { reason: 'x' })

        expect(await other.outgoing('answer:z')).toBeUndefined()
      })
    })

    describe('channels and settings', () => {
      test('keep what is not named', async () => {
        await store.saveChannel({ id: 'C1', watched: true })
        await other.saveChannel({ id: 'C1', lang: 'ja' })
        await store.saveChannel({ id: 'C0', watched: false })
        expect(await other.channel('C1')).toEqual({ id: 'C1', watched: true, lang: 'ja' })
        expect(await store.channels()).toEqual([
          { id: 'C0', watched: false },
          { id: 'C1', watched: true, lang: 'ja' },
        ])

        await other.saveChannel({ id: 'C1', watched: false })
        expect(await store.channel('C1')).toEqual({ id: 'C1', watched: false, lang: 'ja' })
        expect(await store.channel('C2')).toBeUndefined()
      })

      test('forget languages that are taken back', async () => {
        await store.saveChannel({ id: 'C1', watched: true, lang: 'ja', secondLang: 'en' })
        await other.saveChannel({ id: 'C1', secondLang: '' })
        expect(await store.channel('C1')).toEqual({ id: 'C1', watched: true, lang: 'ja' })

        await other.saveChannel({ id: 'C1', lang: '' })
        expect(await store.channel('C1')).toEqual({ id: 'C1', watched: true })
      })

      test.each([
        ['1761035197.725043', '1761035197.725042', '1761035197.725043'],
        ['1761035197.725043', '1761035197.725044', '1761035197.725044'],
        ['999999999.999999', '1000000000.000001', '1000000000.000001'],
        ['1761035197.725043', '1761035197.8', '1761035197.8'],
        ['1761035198.000000', '999999999.900000', '1761035198.000000'],
      ])('seen until %s, then %s, is seen until %s', async (first, second, until) => {
        await store.saveChannel({ id: 'C1', seenTs: first })
        await other.saveChannel({ id: 'C1', seenTs: second, lang: 'fr' })

        expect(await store.channel('C1')).toEqual({ id: 'C1', lang: 'fr', seenTs: until })
      })

      test('refuse what is no Slack time', async () => {
        await expect(store.saveChannel({ id: 'C1', seenTs: 'yesterday' })).rejects.toMatchObject({
          code: 'store-failed',
        })
        expect(await other.channel('C1')).toBeUndefined()
      })

      test('are saved, replaced and removed', async () => {
        await store.saveSetting('lang:U1', 'ja')
        await store.saveSetting('lang:U2', 'fr')
        await other.saveSetting('lang:U1', 'id')
        await other.saveSetting('lang:U2', undefined)

        expect(await store.setting('lang:U1')).toBe('id')
        expect(await store.setting('lang:U2')).toBeUndefined()
      })
    })

    describe('forgetting', () => {
      test('takes what is old and done', async () => {
        for (const n of [1, 2, 3]) await store.receive(alert(n, { receivedAt: now + n }))
        await store.commit({
          settled: [1, 3].map((n) => ({ ...alert(n), outcome: 'ignored' })),
          incidents: [
            incident('old', { state: 'closed', closedAt: now }),
            incident('new', { state: 'closed', closedAt: now + 3 }),
            incident('open', { openedAt: now - 9e9 }),
          ],
          outgoing: ['old', 'new', 'open', 'unsent'].map((id) => answerOf(id)),
        })
        for (const id of ['old', 'new', 'open']) await store.sent(`answer:${id}`, { ts: '1.5', revision: 1 })

        await other.forget(now + 3)

        expect((await store.incidents({ closedAfter: 0 })).map(({ id }) => id)).toEqual(['open', 'new'])
        const kept = await Promise.all(
          ['old', 'new', 'open', 'unsent'].map((id) => store.outgoing(`answer:${id}`)),
        )
        expect(kept.map((message) => message?.id)).toEqual([
          undefined,
          'answer:new',
          'answer:open',
          'answer:unsent',
        ])
        expect(await claimed(store)).toEqual([alert(2).ts])
        expect(await store.receive(alert(1))).toBe(true)
        expect(await store.receive(alert(3))).toBe(false)
      })

      test('takes many rows', async () => {
        const many = Array.from({ length: 1234 }, (_, n) => alert(n))
        await Promise.all(many.map((one) => store.receive(one)))
        await store.commit({ settled: many.map((one) => ({ ...one, outcome: 'ignored' })) })
        await store.forget(now + 1)

        const again = await Promise.all(many.map((one) => store.receive(one)))
        expect(again.every(Boolean)).toBe(true)
      })
    })

    test('what is asked for before the end is done, and nothing after it', async () => {
      const before = store.saveSetting('a', 'b')
      const closing = store.close()

      await expect(before).resolves.toBeUndefined()
      await closing
      await store.close()
      await expect(store.saveSetting('a', 'c')).rejects.toMatchObject({ code: 'store-failed' })
      await expect(store.setting('a')).rejects.toMatchObject({ code: 'store-failed' })
    })
  })
}
