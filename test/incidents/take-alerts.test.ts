import { describe, expect, test } from '@jest/globals'
import { keyOf } from '../../src/incidents/shared-trouble.ts'
import { takeAlerts } from '../../src/incidents/take-alerts.ts'
import type { Mute } from '../../src/store/records.ts'
import type { Store } from '../../src/store/store.ts'
import { setUp } from './stand.ts'
import { type PodWords, start, tsAt } from './world.ts'

const cart: PodWords = { image: 'reg.example.net/shop/cart:1', trouble: 'network timeout' }
const till: PodWords = { image: 'reg.example.net/shop/till:1', trouble: 'network timeout' }
const typo: PodWords = { image: 'other.example.net/ads/ad:lates', trouble: 'missing manifest' }

const registry = { scope: 'registry', shared: 'reg.example.net' } as const

describe('silence', () => {
  test('about pods that run, whatever is said about them', async () => {
    const { world, alert, take, wait, sent, left } = await setUp()
    world.set('shop/web-1', { state: 'pulled' })
    await alert({ pods: ['shop/web-1'], pullError: true })

    expect(await take()).toBe(1)
    wait(6)
    expect(await take()).toBe(1)
    expect([await sent(), await left(), world.asked.pods]).toEqual([[], [], []])
  })

  test('where a pod has recovered by the time it is looked at', async () => {
    const { world, alert, take, open, sent, left } = await setUp()
    world.set('shop/cart-1', cart)
    world.onDiagnose = async () => world.set('shop/cart-1', { ...cart, state: 'pulled' })
    await alert({ pods: ['shop/cart-1'] })
    await take()

    expect([await open(), await left()]).toEqual([[], []])
    expect(await sent()).toEqual(['C1 unreact eyes 001'])
  })
})

describe('one thread', () => {
  test('for an outage that grows from a pod to a registry', async () => {
    const { world, alert, take, open, sent } = await setUp()
    world.set('shop/cart-1', cart)
    await alert({ pods: ['shop/cart-1'] })
    await take()
    const [first] = await open()
    world.set('shop/till-1', till)
    await alert({ pods: ['shop/till-1'] })
    await take()

    expect(first?.common.scope).toBe('image')
    expect(await open()).toMatchObject([
      { id: first?.id, common: { scope: 'registry', shared: 'reg.example.net' }, alerts: 2, pods: [{}, {}] },
    ])
    expect(await sent()).toEqual([
      'C1 unreact eyes 001',
      'C1 answer 001',
      'C1 unreact eyes 002',
      'C1 link 002',
    ])
  })

  test('in each channel, after one look', async () => {
    const { world, alert, take, open } = await setUp()
    world.set('shop/cart-1', cart)
    world.set('shop/cart-2', cart)
    await alert({ pods: ['shop/cart-1'] })
    await alert({ pods: ['shop/cart-2'], channel: 'C2' })
    await take()

    expect(world.asked).toEqual({ lists: 1, pods: ['shop/cart-1'] })
    expect(await open()).toMatchObject([
      { channel: 'C1', alerts: 1, pods: [{}, {}] },
      { channel: 'C2', alerts: 1, pods: [{}, {}] },
    ])
  })

  test('for each of two troubles that an alert names, and one for each cluster', async () => {
    const { world, alert, take, open } = await setUp({ names: ['prod', 'test'] })
    world.set('shop/cart-1', cart)
    world.set('ads/ad-1', typo)
    world.set('shop/cart-1', cart, 'test')
    await alert({ pods: ['shop/cart-1', 'ads/ad-1'] })
    await take()

    expect((await open()).map(({ cluster, cause, alerts }) => `${cluster} ${cause} ${alerts}`)).toEqual([
      'prod registry-timeout 1',
      'prod image-not-found 1',
      'test registry-timeout 1',
    ])
  })

  test('for alerts that quote an error of no cluster', async () => {
    const { alert, take, open, sent } = await setUp()
    const texts = ['missing manifest reg.example.net/a:1']
    await alert({ texts })
    await alert({ texts })
    await alert({ texts: ['missing manifest reg.example.net/b:1'] })
    await take()

    expect((await open()).map(({ alerts, pods }) => [alerts, pods])).toEqual([
      [2, []],
      [1, []],
    ])
    expect(await sent()).toEqual(['C1 answer 001', 'C1 link 002', 'C1 answer 003'])
  })
})

describe('counting', () => {
  test('leaves out an alert that its tool edits', async () => {
    const { world, alert, take, open, sent } = await setUp()
    world.set('shop/cart-1', cart)
    for (const n of [1, 2]) await alert({ pods: ['shop/cart-1'], n })
    await take()
    await sent()
    for (const n of [1, 2])
      await alert({ pods: ['shop/cart-1'], why: 'edited', edited: tsAt(start + 9000), n })
    await take()

    expect(await open()).toMatchObject([{ alerts: 2 }])
    expect(await sent()).toEqual([])
  })

  test('is right where another process came first', async () => {
    let overtake: (() => Promise<unknown>) | undefined
    const { world, store, alert, take, open, left } = await setUp({
      around: (real: Store) => ({
        ...real,
        commit: async (change) => {
          const work = change.incidents?.length ? overtake : undefined
          if (work) overtake = undefined
          await work?.()
          return real.commit(change)
        },
      }),
    })
    world.set('shop/cart-1', cart)
    await alert({ pods: ['shop/cart-1'] })
    await take()
    for (let n = 0; n < 3; n++) await alert({ pods: ['shop/cart-1'] })
    overtake = async () => {
      const [now] = await open()
      if (now) await store.commit({ incidents: [{ ...now, alerts: now.alerts + 1 }] })
    }
    await take()

    expect(await open()).toMatchObject([{ alerts: 5 }])
    expect(await left()).toEqual([])
    expect(world.asked.pods).toEqual(['shop/cart-1'])
  })
})

describe('lines that point to an answer', () => {
  test('are one in five minutes', async () => {
    const { world, alert, take, sent, wait } = await setUp()
    world.set('shop/cart-1', cart)
    const links: number[] = []
    for (let minute = 0; minute < 12; minute++) {
      await alert({ pods: ['shop/cart-1'] })
      await take()
      if ((await sent()).some((line) => line.includes('link'))) links.push(minute)
      wait(60)
    }

    expect(links).toEqual([1, 6, 11])
  })
})

test('an answer is edited once in five seconds, and never put off for longer', async () => {
  const { world, alert, take, sent, wait } = await setUp()
  world.set('shop/cart-1', cart)
  const edits: number[] = []
  for (let second = 0; second < 21; second++) {
    await alert({ pods: ['shop/cart-1'] })
    await take()
    if ((await sent()).some((line) => line.includes('answer'))) edits.push(second)
    wait(1)
  }

  expect(edits).toEqual([0, 6, 12, 18])
})

describe('a trouble that comes back', () => {
  test.each([
    [59, ['001'], 'in the same thread'],
    [61, ['001', '002'], 'in a thread of its own'],
  ])('after %d minutes goes on in threads %j', async (minutes, threads) => {
    const { world, alert, take, follow, wait, all, open } = await setUp()
    world.set('shop/cart-1', cart)
    await alert({ pods: ['shop/cart-1'] })
    await take()
    wait(11)
    world.set('shop/cart-1', { ...cart, state: 'pulled' })
    await follow()
    expect(await open()).toEqual([])
    wait(minutes * 60)
    world.set('shop/cart-2', cart)
    await alert({ pods: ['shop/cart-2'] })
    await take()

    expect((await all()).map(({ thread }) => thread.slice(-3)).sort()).toEqual(threads)
    expect(await open()).toMatchObject([
      { state: 'open', checks: 0, pods: [{ name: 'cart-2', state: 'failing' }] },
    ])
    expect((await open())[0]?.closedAt).toBeUndefined()
  })

  test('goes on where another incident has taken its place', async () => {
    const { world, store, alert, take, open, left } = await setUp()
    world.set('shop/cart-1', cart)
    await alert({ pods: ['shop/cart-1'] })
    await take()
    const [first] = await open()
    if (!first) throw new Error('No incident')
    // Two troubles of one node, one after the other, told with an image each.
    const nodes = { key: 'one node', common: { scope: 'node' as const, shared: 'node-1' } }
    await store.commit({ incidents: [{ ...first, ...nodes, state: 'closed', closedAt: world.now }] })
    world.set('shop/till-1', till)
    await alert({ pods: ['shop/till-1'] })
    await take()
    const [second] = await open()
    if (!second) throw new Error('No second incident')
    await store.commit({ incidents: [{ ...second, ...nodes }] })

    await alert({ texts: [`network timeout ${String(cart.image)}`] })
    await take()

    expect(await left()).toEqual([])
    expect(await open()).toMatchObject([{ id: second.id, alerts: 2 }])
  })

  test('loses its sign of recovery, and points to its answer', async () => {
    const { world, alert, take, follow, wait, sent } = await setUp()
    world.set('shop/cart-1', cart)
    await alert({ pods: ['shop/cart-1'] })
    await take()
    world.remove('shop/cart-1')
    wait(11)
    await follow()
    wait(11)
    expect(await sent()).toContain('C1 react white_check_mark 001')
    world.set('shop/cart-1', cart)
    await alert({ pods: ['shop/cart-1'] })
    await take()
    wait(6)

    expect(await sent()).toEqual([
      'C1 unreact white_check_mark 001',
      'C1 unreact eyes 002',
      'C1 link 002',
      'C1 answer 001',
    ])
  })
})

describe('nothing is lost', () => {
  test('where one alert can’t be read, and one pod can’t be looked at', async () => {
    const { world, store, alert, take, open, left, wait } = await setUp()
    world.set('shop/bad-1', cart)
    world.set('ads/ad-1', typo)
    world.onDiagnose = async (pod) => {
      if (pod === 'shop/bad-1') throw new Error('The API server hung up')
    }
    await store.receive({ channel: 'C1', ts: tsAt(start), message: 'poison', receivedAt: start })
    await alert({ pods: ['shop/bad-1'] })
    await alert({ pods: ['ads/ad-1'] })
    await take()
    expect((await open()).map(({ thread }) => thread.slice(-3))).toEqual(['002'])

    world.onDiagnose = async () => {}
    expect(await take()).toBe(0)
    wait(31)
    await take()
    expect((await open()).map(({ thread }) => thread.slice(-3))).toEqual(['001', '002'])
    expect(await left()).toEqual([])
  })

  test('while a cluster is silent for half an hour', async () => {
    const { world, alert, take, open, wait } = await setUp()
    world.set('shop/cart-1', cart)
    world.cluster('prod').silent = true
    await alert({ pods: ['shop/cart-1'] })
    for (let minute = 0; minute < 30; minute++) {
      await take()
      wait(60)
    }
    expect(await open()).toEqual([])
    world.cluster('prod').silent = false
    wait(300)
    await take()

    expect(await open()).toMatchObject([{ state: 'open', alerts: 1 }])
    expect(world.asked.lists).toBeLessThan(15)
  })

  test.each([
    ['a pod that ran before', { pods: ['shop/cart-1'] }, { ...cart, state: 'pulled' } as const],
    ['a pod that was not there yet', { pods: ['shop/cart-1'] }, undefined],
    ['a workload whose older pods run', { workloads: ['Deployment/shop/cart'] }, undefined],
    ['whatever fails to pull', { pullError: true }, undefined],
  ])('where the list of pods is older than an alert about %s', async (_, words, before) => {
    const owner = { kind: 'Deployment', name: 'cart' }
    const { world, alert, take, open, sent, wait } = await setUp()
    world.set('shop/cart-0', { ...cart, state: 'pulled', owner })
    if (before) world.set('shop/cart-1', before)
    await alert(words)
    await take()
    expect([await open(), await sent()]).toEqual([[], []])
    world.set('shop/cart-1', { ...cart, owner })
    wait(6)
    await take()

    expect(await open()).toMatchObject([{ alerts: 1, pods: [{ name: 'cart-1' }] }])
  })

  test('where a pull takes its time to fail', async () => {
    const { world, alert, take, open, wait } = await setUp()
    world.set('shop/cart-1', { ...cart, state: 'waiting', reason: 'ContainerCreating' })
    await alert({ pods: ['shop/cart-1'] })
    await take()
    world.set('shop/cart-1', cart)
    wait(31)
    await take()

    expect(await open()).toMatchObject([{ state: 'open', alerts: 1 }])
  })

  test('where there is more to look at than one batch may', async () => {
    const { world, alert, take, open } = await setUp()
    for (let n = 0; n < 25; n++) {
      world.set(`shop/p-${n}`, { image: `r${n}.example.net/a:1`, trouble: 'missing manifest' })
      await alert({ pods: [`shop/p-${n}`] })
    }
    const looks: number[] = []
    while ((await take()) > 0) looks.push(world.asked.pods.length)

    expect(looks).toEqual([10, 20, 25])
    expect(await open()).toHaveLength(25)
  })
})

test.each<[string, Partial<Mute>, string[]]>([
  ['an image that is muted', { image: 'reg.example.net/shop/cart:1' }, []],
  ['a trouble that is muted', { key: keyOf('prod', 'registry-timeout', registry) }, []],
  ['a trouble of another cluster', { key: keyOf('test', 'registry-timeout', registry) }, ['001']],
  ['another image', { image: 'reg.example.net/shop/till:1' }, ['001']],
  ['it until a minute ago', { image: 'reg.example.net/shop/cart:1', until: 0 }, ['001']],
  ['nothing, but another channel has', { channel: 'C2', image: 'reg.example.net/shop/cart:1' }, ['001']],
])('looking is shown or not where the channel has muted %s', async (_, mute, expected) => {
  const { world, store, alert, take, sent } = await setUp()
  world.set('shop/cart-1', cart)
  world.set('shop/till-1', till)
  await store.saveMute({ channel: 'C1', until: world.now + 60_000, user: 'U1', ...mute })
  await alert({ pods: ['shop/cart-1'] })
  const shown: string[] = []
  world.onDiagnose = async () => void shown.push(...(await sent()))
  await take()

  expect(shown).toEqual(expected.map((thread) => `C1 react eyes ${thread}`))
})

test('looking is shown by a reaction, which goes when the look is over or was cut off', async () => {
  const { world, store, deps, alert, take, sent, wait } = await setUp()
  world.set('shop/cart-1', cart)
  await alert({ pods: ['shop/cart-1'] })
  let shown: string[] = []
  world.onDiagnose = async () => {
    shown = await sent()
  }
  await take()
  expect([shown, await sent()]).toEqual([['C1 react eyes 001'], ['C1 unreact eyes 001', 'C1 answer 001']])

  world.set('ads/ad-1', typo)
  await alert({ pods: ['ads/ad-1'] })
  world.onDiagnose = () => Promise.reject(new Error('hung up'))
  // A process that ends in the middle commits no more than the reaction.
  const killed = {
    ...store,
    commit: async (change: Parameters<Store['commit']>[0]) => {
      if (change.settled) throw new Error('killed')
      return store.commit(change)
    },
  }
  await expect(takeAlerts({ ...deps, store: killed })).rejects.toThrow('killed')
  expect(await sent()).toEqual(['C1 react eyes 002'])
  world.set('ads/ad-1', { ...typo, state: 'pulled' })
  wait(61)
  await take()
  expect(await sent()).toEqual(['C1 unreact eyes 002'])
})

test('an alert that takes the process with it each time is left alone in the end', async () => {
  const { world, store, alert, take, left } = await setUp()
  world.set('shop/cart-1', cart)
  await alert({ pods: ['shop/cart-1'] })
  for (let n = 0; n < 30; n++)
    await store.claimAlerts({ owner: 'killed', now: world.now, leaseMs: 0, limit: 1 })
  await take()

  expect(await left()).toEqual([])
  expect(world.asked.lists).toBe(0)
  expect(world.lines).toContainEqual(expect.objectContaining({ level: 'error', message: 'Alert given up' }))
})
