import { expect, test } from '@jest/globals'
import { createWatch } from '../../src/incidents/watch.ts'
import { setUp } from './stand.ts'

test('a turn deals with alerts, then with incidents that are due', async () => {
  const { world, deps, alert, wait, open } = await setUp()
  const watch = createWatch(deps)
  world.set('shop/cart-1', { trouble: 'missing manifest' })
  await alert({ pods: ['shop/cart-1'] })

  expect(await watch.turn()).toBe(1)
  expect(await watch.turn()).toBe(0)
  wait(11)
  expect(await watch.turn()).toBe(1)
  expect(await open()).toMatchObject([{ checks: 1 }])
})

test('what is old is forgotten, once an hour', async () => {
  const { world, deps, wait } = await setUp()
  const forgotten: number[] = []
  const store = { ...deps.store, forget: async (before: number) => void forgotten.push(before) }
  const watch = createWatch({ ...deps, store })
  const begin = world.now
  for (const minutes of [0, 59, 1, 59]) {
    wait(minutes * 60)
    await watch.turn()
  }

  const days = 24 * 60 * 60_000
  expect(forgotten).toEqual([begin - 30 * days, begin + 60 * 60_000 - 30 * days])
})

test('a store that fails ends the turn', async () => {
  const { deps } = await setUp()
  const watch = createWatch({
    ...deps,
    store: { ...deps.store, claimAlerts: () => Promise.reject(new Error('disk')) },
  })

  await expect(watch.turn()).rejects.toThrow('disk')
})
