import { describe, expect, test } from '@jest/globals'
import { followIncidents } from '../../src/incidents/follow-incidents.ts'
import type { MayTell } from '../../src/incidents/limit-sight.ts'
import { takeAlerts } from '../../src/incidents/take-alerts.ts'
import { setUp } from './stand.ts'
import type { PodWords } from './world.ts'

const cart: PodWords = { image: 'reg.example.net/shop/cart:1', trouble: 'network timeout' }
/** The channel of the shop reads of nothing else; all others read everything. */
const ownOnly: MayTell = (channel, _, namespace) => channel !== 'CSHOP' || namespace === 'shop'

async function withRules(mayTell: MayTell = ownOnly) {
  const stand = await setUp()
  const deps = { ...stand.deps, mayTell }
  return { ...stand, take: () => takeAlerts(deps), follow: () => followIncidents(deps) }
}

const namesOf = (pods: readonly { namespace: string; name: string }[] = []) =>
  pods.map(({ namespace, name }) => `${namespace}/${name}`)

describe('what a channel may not read of', () => {
  test.each([
    ['a pod', { pods: ['pay/till-1'] }],
    ['a pod that is not there', { pods: ['pay/none-1'] }],
    ['a workload', { workloads: ['Deployment/pay/till'] }],
    ['a namespace', { namespaces: ['pay'], pullError: true }],
    [
      'a pod, with the error',
      { pods: ['pay/till-1'], texts: ['network timeout reg.example.net/shop/cart:1'] },
    ],
    ['a pod alone, whose namespace is not named', { pods: ['till-1'] }],
  ])('is never answered, nor looked at: %s', async (_, words) => {
    const { world, alert, take, open, sent, wait } = await withRules()
    world.set('pay/till-1', cart)
    await alert({ ...words, channel: 'CSHOP' })
    for (let turn = 0; turn < 10; turn++) {
      await take()
      wait(600)
    }

    expect([await open(), await sent(), world.asked.pods]).toEqual([[], [], []])
  })

  test('is not named among the pods of an answer, whether it is there at first or comes later', async () => {
    const { world, alert, take, follow, open, wait } = await withRules()
    world.set('shop/cart-1', cart)
    world.set('shop/cart-2', cart)
    world.set('pay/till-1', cart)
    await alert({ pods: ['shop/cart-1', 'pay/till-1'], channel: 'CSHOP' })
    await alert({ pods: ['shop/cart-1', 'pay/till-1'], channel: 'COPS' })
    await take()
    world.set('pay/till-2', cart)
    wait(15)
    await follow()

    const incidents = await open()
    const podsIn = (wanted: string) => namesOf(incidents.find(({ channel }) => channel === wanted)?.pods)
    expect(podsIn('CSHOP').toSorted()).toEqual(['shop/cart-1', 'shop/cart-2'])
    expect(podsIn('COPS').toSorted()).toEqual(['pay/till-1', 'pay/till-2', 'shop/cart-1', 'shop/cart-2'])
  })

  test('is not counted either: each channel is answered from what it may read of', async () => {
    const { world, alert, take, open } = await withRules()
    world.set('shop/cart-1', cart)
    world.set('pay/till-1', cart)
    await alert({ pods: ['shop/cart-1'], channel: 'COPS' })
    await take()
    await alert({ pods: ['shop/cart-1'], channel: 'CSHOP' })
    await take()

    const reachIn = (incidents: Awaited<ReturnType<typeof open>>, wanted: string) =>
      incidents.find(({ channel }) => channel === wanted)?.diagnosis.findings[0]?.reach?.failing
    expect([reachIn(await open(), 'COPS'), reachIn(await open(), 'CSHOP')]).toEqual([2, 1])
  })

  test('leaves an answer that stands when the rules have changed', async () => {
    let isOpen = true
    const { world, alert, take, follow, open, wait } = await withRules(
      (_, __, name) => isOpen || name === 'shop',
    )
    world.set('shop/cart-1', cart)
    world.set('pay/till-1', cart)
    await alert({ pods: ['shop/cart-1', 'pay/till-1'], channel: 'CSHOP' })
    await take()
    expect(namesOf((await open())[0]?.pods)).toHaveLength(2)

    isOpen = false
    wait(15)
    await follow()
    expect(namesOf((await open())[0]?.pods)).toEqual(['shop/cart-1'])
  })
})
