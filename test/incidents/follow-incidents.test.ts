import { describe, expect, test } from '@jest/globals'
import { followIncidents } from '../../src/incidents/follow-incidents.ts'
import { setUp } from './stand.ts'
import type { PodWords } from './world.ts'

const image = 'reg.example.net/shop/cart:1'
const timeout: PodWords = { image, trouble: 'network timeout' }
const typo: PodWords = { image, trouble: 'missing manifest' }
const silent: PodWords = { image }

async function setUpWith(pods: Record<string, PodWords>, channels = ['C1']) {
  const stand = await setUp()
  for (const [pod, words] of Object.entries(pods)) stand.world.set(pod, words)
  for (const channel of channels) await stand.alert({ channel, pods: Object.keys(pods) })
  await stand.take()
  await stand.sent()
  stand.world.asked.pods = []
  stand.world.asked.lists = 0
  stand.wait(11)
  return stand
}

describe('an incident that is due', () => {
  test('costs one list with all the others, and nothing is said where nothing has changed', async () => {
    const { world, follow, wait, sent } = await setUpWith({ 'shop/cart-1': timeout }, ['C1', 'C2', 'C3'])

    expect(await follow()).toBe(3)
    expect(world.asked).toEqual({ lists: 1, pods: [] })
    wait(6)
    expect(await sent()).toEqual([])
    expect(await follow()).toBe(0)
  })

  test('is told as recovered, with a sign, when its pods pull', async () => {
    const { world, follow, wait, sent, open } = await setUpWith({ 'shop/cart-1': timeout })
    world.set('shop/cart-1', { ...timeout, state: 'pulled' })
    await follow()
    wait(6)

    expect(await open()).toEqual([])
    expect(await sent()).toEqual(['C1 answer 001', 'C1 react white_check_mark 001'])
  })

  test('waits for a silent cluster', async () => {
    const { world, follow, open } = await setUpWith({ 'shop/cart-1': timeout })
    world.cluster('prod').silent = true
    await follow()

    expect(await open()).toMatchObject([{ checks: 1, pods: [{ state: 'failing' }] }])
  })

  test('is checked although its pod can’t be looked at', async () => {
    const { world, follow, open, wait } = await setUpWith({ 'shop/cart-1': silent, 'shop/cart-2': silent })
    world.onDiagnose = () => Promise.reject(new Error('hung up'))
    world.set('shop/cart-1', { ...silent, state: 'pulled' })
    await follow()
    wait(6)

    expect(await open()).toMatchObject([{ checks: 1, pods: [{ state: 'recovered' }, { state: 'failing' }] }])
  })

  test('is checked although an alert comes in between', async () => {
    const { world, store, follow, open } = await setUpWith({ 'shop/cart-1': silent })
    world.onDiagnose = async () => {
      const [now] = await open()
      world.onDiagnose = async () => {}
      if (now) await store.commit({ incidents: [{ ...now, alerts: 7 }] })
    }
    await follow()

    expect(await open()).toMatchObject([{ alerts: 7, checks: 1 }])
  })
})

describe('a cause that becomes known', () => {
  test('is told with its key, after one look for all channels', async () => {
    const { world, follow, wait, open, sent } = await setUpWith({ 'shop/cart-1': silent }, ['C1', 'C2'])
    expect(await open()).toMatchObject([{ cause: 'unexplained' }, { cause: 'unexplained' }])
    world.set('shop/cart-1', typo)
    await follow()
    wait(6)

    expect(world.asked.pods).toEqual(['shop/cart-1'])
    const keys = (await open()).map(({ key, trouble }) => [key, trouble])
    const key = JSON.stringify(['prod', 'image-not-found', 'image', image])
    expect(keys).toEqual([
      [key, 'missing manifest'],
      [key, 'missing manifest'],
    ])
    expect(await sent()).toEqual(['C1 answer 001', 'C2 answer 002'])
  })

  test('is asked for again and again, but not for ever', async () => {
    const { world, follow, wait, sent } = await setUpWith({ 'shop/cart-1': silent })
    for (let check = 0; check < 12; check++) {
      await follow()
      wait(301)
    }

    expect(world.asked.pods.length).toBe(6)
    expect(await sent()).toEqual([])
  })

  test('joins two incidents that turn out to be one, in the thread of the earlier', async () => {
    const other = { image: 'reg.example.net/shop/cart:2' }
    const { world, alert, take, follow, wait, open, all, sent } = await setUpWith({ 'shop/cart-1': timeout })
    world.set('shop/other-1', other)
    for (let alerts = 0; alerts < 2; alerts++) await alert({ pods: ['shop/other-1'] })
    await alert({ pods: ['shop/other-1', 'shop/cart-1'] })
    await take()
    await sent()
    const [earlier, later] = await open()
    expect([earlier?.alerts, later?.alerts]).toEqual([2, 3])
    // Both turn out to be a registry that refuses everything.
    world.set('shop/cart-1', { image, trouble: 'refusal forbidden' })
    world.set('shop/other-1', { ...other, trouble: 'refusal forbidden' })
    wait(11)
    await follow()
    wait(40)
    await follow()

    expect(await open()).toMatchObject([
      {
        id: earlier?.id,
        key: JSON.stringify(['prod', 'registry-forbidden', 'registry', 'reg.example.net']),
        alerts: 4,
        pods: [
          { name: 'cart-1', state: 'failing' },
          { name: 'other-1', state: 'failing' },
        ],
      },
    ])
    const ending = { because: 'joined', incident: earlier?.id }
    expect((await all()).find(({ id }) => id === later?.id)).toMatchObject({ state: 'closed', ending })
    expect(await sent()).toEqual(['C1 answer 001', 'C1 answer 002'])

    for (const pod of ['shop/cart-1', 'shop/other-1']) world.remove(pod)
    wait(301)
    await follow()
    wait(6)
    expect(await open()).toEqual([])
    expect(await sent()).toEqual(['C1 answer 001', 'C1 react white_check_mark 001'])
  })

  test('is told when it becomes another one', async () => {
    const { world, follow, open } = await setUpWith({ 'shop/cart-1': timeout, 'shop/cart-2': timeout })
    world.set('shop/cart-1', typo)
    await follow()
    expect(await open()).toMatchObject([{ cause: 'registry-timeout' }])

    world.set('shop/cart-2', typo)
    world.now += 60_000
    await follow()
    expect(await open()).toMatchObject([{ cause: 'image-not-found', trouble: 'missing manifest' }])
  })
})

describe('an incident whose cluster has left the configuration', () => {
  const left = async (stand: Awaited<ReturnType<typeof setUpWith>>) =>
    followIncidents({ ...stand.deps, see: async () => ({ seen: [], silent: ['test'] }) })

  test('is closed by one edit, without the sign of recovery', async () => {
    const stand = await setUpWith({ 'shop/cart-1': timeout })
    await left(stand)
    stand.wait(6)

    const unwatched = { state: 'closed', ending: { because: 'unwatched' }, pods: [{ state: 'failing' }] }
    expect(await stand.all()).toMatchObject([unwatched])
    expect(await stand.sent()).toEqual(['C1 answer 001'])
    stand.wait(301)
    expect(await left(stand)).toBe(0)
  })

  test('goes on in its thread when the cluster is back within the hour', async () => {
    const stand = await setUpWith({ 'shop/cart-1': timeout })
    await left(stand)
    stand.wait(600)
    await stand.alert({ pods: ['shop/cart-1'] })
    await stand.take()

    const [back, ...others] = await stand.open()
    expect(others).toEqual([])
    expect(back).toMatchObject({ alerts: 2, pods: [{ state: 'failing' }] })
    expect(back).not.toHaveProperty('ending')
  })

  test('is not taken for that when no cluster could be looked at', async () => {
    const stand = await setUpWith({ 'shop/cart-1': timeout })
    await followIncidents({ ...stand.deps, see: () => Promise.reject(new Error('no network')) })

    expect(await stand.open()).toMatchObject([{ checks: 1, pods: [{ state: 'failing' }] }])
  })
})

test('an incident of words alone ends an hour after the last of its alerts', async () => {
  const { alert, take, follow, wait, open, sent } = await setUp()
  const texts = ['missing manifest reg.example.net/a:1']
  await alert({ texts })
  await take()
  wait(3500)
  await alert({ texts })
  await take()
  wait(3500)
  expect(await follow()).toBe(0)
  wait(101)
  await follow()
  wait(6)

  expect(await open()).toEqual([])
  expect(await sent()).toEqual(['C1 answer 001', 'C1 link 002'])
})

test('an incident of words is followed once pods are seen behind it', async () => {
  const { world, alert, take, follow, wait, open } = await setUp()
  await alert({ texts: [`network timeout ${image}`] })
  await take()
  expect(await open()).toMatchObject([{ common: { scope: 'registry' }, pods: [] }])
  world.set('shop/cart-1', timeout)
  await alert({ pods: ['shop/cart-1'] })
  await take()
  expect(await open()).toMatchObject([
    { cluster: 'prod', alerts: 2, pods: [{}], diagnosis: { subject: { kind: 'pod' } } },
  ])
  world.remove('shop/cart-1')
  wait(11)
  await follow()

  expect(await open()).toEqual([])
})
