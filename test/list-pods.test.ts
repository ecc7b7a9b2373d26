import { describe, expect, test } from '@jest/globals'
import { createPodList } from '../src/list-pods.ts'
import { type Lists, listingSources, listOf, refused, unknown } from './support/listing-sources.ts'

const shop = { cluster: 'a', namespace: 'shop' }

async function listed(clusters: Record<string, Lists>, place?: typeof shop) {
  const { sources, asked } = listingSources(clusters)
  const pods = await createPodList({ sources, deadlineMs: 1000 })(place)
  return { asked, pods: pods.map(({ cluster, namespace, name }) => `${cluster} ${namespace}/${name}`) }
}

describe('pods to choose from', () => {
  test('are those of all clusters, with whether they fail to pull', async () => {
    const { sources } = listingSources({ '': { all: listOf(['shop/cart-1']) } })

    expect(await createPodList({ sources, deadlineMs: 1000 })()).toEqual([
      { cluster: '', namespace: 'shop', name: 'cart-1', fails: true },
    ])
    const two = { a: { all: listOf(['shop/cart-1']) }, b: { all: listOf(['bank/teller-1']) } }
    expect(await listed(two)).toEqual({ asked: [], pods: ['a shop/cart-1', 'b bank/teller-1'] })
  })

  test('are those of the chosen namespace where no more may be listed', async () => {
    const clusters = {
      a: { all: refused, namespaces: { shop: listOf(['shop/cart-1']) } },
      b: { all: refused, namespaces: { shop: listOf(['shop/other-1']) } },
    }

    expect(await listed(clusters)).toEqual({ asked: [], pods: [] })
    expect(await listed(clusters, shop)).toEqual({ asked: ['shop'], pods: ['a shop/cart-1'] })
  })

  test('are none of a cluster that does not answer', async () => {
    const clusters = { a: { all: unknown }, b: { all: listOf(['bank/teller-1']) } }

    expect(await listed(clusters, shop)).toEqual({ asked: [], pods: ['b bank/teller-1'] })
  })
})
