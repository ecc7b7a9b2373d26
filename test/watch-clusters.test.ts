import { describe, expect, test } from '@jest/globals'
import { createLookout } from '../src/watch-clusters.ts'
import { type Lists, listingSources, listOf, refused, unknown } from './support/listing-sources.ts'

/** Clusters of which nothing but lists of pods can be had. */
function lookoutOf(clusters: Record<string, Lists>) {
  const { asked, sources } = listingSources(clusters)
  const context = {
    sources,
    deadlineMs: 1000,
    slowPullMs: 60_000,
    now: () => new Date('2026-09-21T14:13:20Z'),
  }
  return { asked, lookout: createLookout(context) }
}

async function look(clusters: Record<string, Lists>, namespaces: string[] = []) {
  const { asked, lookout } = lookoutOf(clusters)
  const { seen, silent } = await lookout.see(namespaces)
  return {
    asked,
    silent,
    seen: seen.map(({ pods, ...rest }) => ({
      ...rest,
      pods: pods.map(({ namespace, name }) => `${namespace}/${name}`),
    })),
  }
}

describe('the pods of a cluster', () => {
  test('are one list, read down to what tells whether they pull', async () => {
    const { lookout, asked } = lookoutOf({ '': { all: listOf(['shop/cart-1']) } })

    expect(await lookout.see(['shop'])).toEqual({
      seen: [
        {
          cluster: '',
          complete: true,
          pods: [
            {
              namespace: 'shop',
              name: 'cart-1',
              images: [
                {
                  container: 'app',
                  image: 'reg.example.net/app:1',
                  state: 'failing',
                  reason: 'ImagePullBackOff',
                },
              ],
            },
          ],
        },
      ],
      silent: [],
    })
    expect(asked).toEqual([])
  })

  test.each<[string, Record<string, Lists>, string[], object]>([
    [
      'and another one is silent',
      { a: { all: listOf(['shop/x']) }, b: { all: unknown } },
      [],
      { seen: [{ cluster: 'a', complete: true, pods: ['shop/x'] }], silent: ['b'] },
    ],
    [
      'that may be listed by namespace alone',
      { a: { all: refused, namespaces: { shop: listOf(['shop/x']), till: listOf(['till/y'], true) } } },
      ['shop', 'till', 'ads'],
      {
        seen: [{ cluster: 'a', complete: false, namespaces: ['shop'], pods: ['shop/x', 'till/y'] }],
        silent: [],
      },
    ],
    ['that may not be listed at all', { a: { all: refused } }, ['shop'], { seen: [], silent: ['a'] }],
    [
      'that may not be listed, where no namespace is named',
      { a: { all: refused } },
      [],
      { seen: [{ cluster: 'a', complete: false, namespaces: [], pods: [] }], silent: [] },
    ],
    [
      'that has too many, with all of the namespaces that matter',
      { a: { all: listOf(['shop/old', 'till/y'], true), namespaces: { shop: listOf(['shop/x']) } } },
      ['shop'],
      {
        seen: [{ cluster: 'a', complete: false, namespaces: ['shop'], pods: ['till/y', 'shop/x'] }],
        silent: [],
      },
    ],
    [
      'that does not exist',
      { '': { all: { known: false, because: 'not-configured' } } },
      ['shop'],
      { seen: [], silent: [] },
    ],
  ])('%s', async (_, clusters, namespaces, expected) => {
    expect(await look(clusters, namespaces)).toMatchObject(expected)
  })

  test('in more namespaces than are listed at once are not taken for gone', async () => {
    const names = Array.from({ length: 30 }, (_, n) => `ns-${n}`)
    const namespaces = Object.fromEntries(names.map((name) => [name, listOf([])]))

    const { seen, asked } = await look({ a: { all: refused, namespaces } }, names)

    expect(asked).toHaveLength(20)
    expect(seen).toMatchObject([{ complete: false, namespaces: names.slice(0, 20) }])
  })
})

test('a pod of a cluster that is not configured is a problem', async () => {
  const { lookout } = lookoutOf({ a: { all: unknown }, b: { all: unknown } })

  await expect(lookout.diagnose('c', { namespace: 'shop', name: 'x' })).rejects.toMatchObject({
    code: 'cluster-unknown',
  })
})

test('an error that an alert quotes is explained, without its secrets', () => {
  const { lookout } = lookoutOf({ '': { all: unknown } })
  const error =
    'Failed to pull image "reg.example.net/app:1": failed to resolve reference "https://ann:s3cretpass@reg.example.net/app:1": reg.example.net/app:1: not found'
  const diagnosis = lookout.explain(error)

  expect(diagnosis.findings).toMatchObject([{ cause: 'image-not-found' }])
  expect(JSON.stringify(diagnosis)).not.toContain('s3cretpass')
})
