import { describe, expect, test } from '@jest/globals'
import { createCatchUp } from '../../../../src/surfaces/slack/watch/catch-up.ts'
import { limited, refused, start, stubWatch, tsAt } from './stub-watch.ts'

const self = { userId: 'UME' }
const minute = 60_000
const post = (at: number, text = `alert at ${at}`) => ({ ts: tsAt(at), bot_id: 'B1', text })
/** The newest first, as Slack gives them. */
const pageOf = (...messages: object[]) => ({ messages: messages.toReversed() })

async function waiting(store: Awaited<ReturnType<typeof stubWatch>>['surface']['store']) {
  const alerts = await store.claimAlerts({ owner: 'x', now: start * 2, leaseMs: 1, limit: 1000 })
  return alerts.map(({ message }) => Object(message).text)
}

test('a channel is watched from the moment on at which it is first seen', async () => {
  const { surface, calls } = await stubWatch()

  expect(await createCatchUp(surface)(self)).toBe(false)

  expect(calls).toEqual([])
  expect(await surface.store.channel('C1')).toMatchObject({ seenTs: tsAt(start) })
})

test('nothing from before that moment is read, however soon the next reading follows', async () => {
  const { surface, clock, calls } = await stubWatch({ answers: { history: () => pageOf(post(start + 10)) } })
  const catchUp = createCatchUp(surface)
  await catchUp(self)
  clock.now += 5 * minute

  await catchUp(self)
  await catchUp(self)

  expect(calls.map(({ args }) => args['oldest'])).toEqual([tsAt(start), tsAt(start)])
})

test('reads what was posted meanwhile, over several pages', async () => {
  const pages = [
    {
      ...pageOf(post(start + 3000, 'c'), post(start + 4000, 'd')),
      response_metadata: { next_cursor: 'older' },
    },
    pageOf(post(start + 1000, 'a'), post(start + 2000, 'b')),
  ]
  const { surface, calls } = await stubWatch({ answers: { history: (_, n) => pages[n - 1] ?? {} } })
  await surface.store.saveChannel({ id: 'C1', seenTs: tsAt(start) })

  expect(await createCatchUp(surface)(self)).toBe(true)

  expect(calls.map(({ args }) => args['cursor'])).toEqual([undefined, 'older'])
  expect(await waiting(surface.store)).toEqual(['a', 'b', 'c', 'd'])
})

test('begins again where it began, when it broke off or the process died in between', async () => {
  const newer = post(start + 20 * minute)
  const older = post(start + 5 * minute)
  const answers = {
    history: ({ cursor }: Record<string, unknown>, call: number) => {
      if (cursor === undefined) return { ...pageOf(newer), response_metadata: { next_cursor: 'older' } }
      if (call < 3) throw refused('internal_error')
      return pageOf(older)
    },
  }
  const { surface, clock } = await stubWatch({ answers })
  await surface.store.saveChannel({ id: 'C1', seenTs: tsAt(start) })
  clock.now += 30 * minute
  const catchUp = createCatchUp(surface)

  expect(await catchUp(self)).toBe(false)
  expect(await surface.store.channel('C1')).toMatchObject({ seenTs: tsAt(start) })
  await catchUp(self)

  expect(await waiting(surface.store)).toEqual([older.text, newer.text])
})

test('moves on to what was read last, less what a history may show late', async () => {
  const { surface, clock } = await stubWatch({
    answers: { history: () => pageOf(post(start + minute), post(start + 10 * minute)) },
  })
  await surface.store.saveChannel({ id: 'C1', seenTs: tsAt(start) })
  clock.now += 20 * minute

  await createCatchUp(surface)(self)

  expect(await surface.store.channel('C1')).toMatchObject({ seenTs: tsAt(start + 8 * minute) })
})

test('goes back a day at most', async () => {
  const { surface, clock, calls } = await stubWatch()
  await surface.store.saveChannel({ id: 'C1', seenTs: tsAt(start) })
  clock.now += 72 * 60 * minute

  await createCatchUp(surface)(self)

  expect(calls[0]?.args['oldest']).toBe(tsAt(start + 48 * 60 * minute))
})

test('says that a flood was read in part', async () => {
  const endless = () => ({ ...pageOf(post(start)), response_metadata: { next_cursor: 'more' } })
  const { surface, lines, calls } = await stubWatch({ answers: { history: endless } })
  await surface.store.saveChannel({ id: 'C1', seenTs: tsAt(start) })

  await createCatchUp(surface)(self)

  expect(calls).toHaveLength(25)
  expect(lines).toMatchObject([
    { level: 'warn', message: 'Older messages of a watched channel were not read' },
  ])
})

test('waits as long as Slack asks, and reads on', async () => {
  const answers = {
    history: (_: object, call: number) => {
      if (call === 1) throw limited(7)
      return pageOf(post(start + 1000))
    },
  }
  const { surface, clock } = await stubWatch({ answers })
  await surface.store.saveChannel({ id: 'C1', seenTs: tsAt(start) })

  expect(await createCatchUp(surface)(self)).toBe(true)

  expect(clock.waited).toEqual([7000])
})

describe('a channel that cannot be read', () => {
  test.each([
    ['not_in_channel', 'warn'],
    ['channel_not_found', 'warn'],
    ['missing_scope', 'error'],
    ['token_revoked', 'error'],
  ])('for %s is told of once, until it changes', async (reason, level) => {
    let isOpen = false
    const history = () => {
      if (!isOpen) throw refused(reason)
      return {}
    }
    const { surface, lines } = await stubWatch({ answers: { history } })
    await surface.store.saveChannel({ id: 'C1', seenTs: tsAt(start) })
    const catchUp = createCatchUp(surface)

    await catchUp(self)
    await catchUp(self)
    expect(lines).toMatchObject([{ level, fields: { channel: 'C1', reason } }])
    isOpen = true
    await catchUp(self)
    isOpen = false
    await catchUp(self)
    expect(lines).toHaveLength(2)
  })

  test('does not keep the others from being read', async () => {
    const history = ({ channel }: Record<string, unknown>) => {
      if (channel === 'C1') throw refused('not_in_channel')
      return pageOf(post(start + 1000))
    }
    const { surface } = await stubWatch({ configured: ['C1', 'C2'], answers: { history } })
    for (const id of ['C1', 'C2']) await surface.store.saveChannel({ id, seenTs: tsAt(start) })

    expect(await createCatchUp(surface)(self)).toBe(true)
  })
})

test('a channel that is not watched any more is not read', async () => {
  const { surface, calls } = await stubWatch()
  await surface.store.saveChannel({ id: 'C1', watched: false, seenTs: tsAt(start) })

  await createCatchUp(surface)(self)

  expect(calls).toEqual([])
})
