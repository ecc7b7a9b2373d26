import { describe, expect, jest, test } from '@jest/globals'
import { collect } from '../../src/evidence/collect.ts'
import type { Evidence, Fact, PodFacts } from '../../src/evidence/evidence.ts'
import type { ClusterSources } from '../../src/evidence/sources.ts'

const pod = (pullSecrets: string[]): Fact<PodFacts> => ({
  known: true,
  value: {
    namespace: 'checkout',
    name: 'web-0',
    uid: 'u',
    serviceAccount: 'web',
    pullSecrets,
    containers: [],
  },
})
const refused = { known: false, because: 'not-permitted', permission: 'get serviceaccounts' } as const
const known = (value: string[]) => ({ known: true, value }) as const

function sourcesWith(account: Fact<string[]>) {
  const unasked = () => Promise.reject(new Error('not to be asked'))
  const serviceAccountPullSecrets = jest.fn(async () => account)
  const kubernetes = {
    pod: unasked,
    podNames: unasked,
    pods: unasked,
    podEvents: unasked,
    node: unasked,
    nodeEvents: unasked,
    serviceAccountPullSecrets,
    neighbours: unasked,
  }
  const sources: ClusterSources = { facts: {}, kubernetes, logging: { podEvents: unasked, gcfsd: unasked } }
  return { sources, serviceAccountPullSecrets }
}

const signal = new AbortController().signal

describe('pull secrets', () => {
  test.each([
    [
      'of the pod and its account',
      ['regcred'],
      known(['mirror']),
      { names: ['regcred'], fromServiceAccount: ['mirror'] },
    ],
    [
      'of the pod alone, when the account may not be read',
      ['regcred'],
      refused,
      { names: ['regcred'], fromServiceAccount: [] },
    ],
    ['nowhere', [], known([]), { names: [], fromServiceAccount: [] }],
  ])('%s', async (_, names, account, expected) => {
    const { sources } = sourcesWith(account)

    const { pullSecrets } = await collect(['pullSecrets'], { evidence: { pod: pod(names) } }, sources, signal)

    expect(pullSecrets).toEqual({ known: true, value: { serviceAccount: 'web', ...expected } })
  })

  test('that nobody could see are a stated unknown', async () => {
    const { sources } = sourcesWith(refused)

    expect(await collect(['pullSecrets'], { evidence: { pod: pod([]) } }, sources, signal)).toMatchObject({
      pullSecrets: refused,
    })
  })

  test.each<[string, Evidence]>([
    ['there is no pod behind the text', {}],
    ['they are there already', { pod: pod([]), pullSecrets: refused }],
  ])('are not looked up when %s', async (_, evidence) => {
    const { sources, serviceAccountPullSecrets } = sourcesWith(known([]))

    expect(await collect(['pullSecrets'], { evidence }, sources, signal)).toEqual(evidence)
    expect(serviceAccountPullSecrets).not.toHaveBeenCalled()
  })

  test('are not looked up when nobody needs them', async () => {
    const { sources, serviceAccountPullSecrets } = sourcesWith(known([]))

    await collect(['node'], { evidence: { pod: pod([]) } }, sources, signal)

    expect(serviceAccountPullSecrets).not.toHaveBeenCalled()
  })
})
