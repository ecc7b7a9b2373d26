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
    allPods: unasked,
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

describe('what is asked of Google and of the cluster', () => {
  const image = 'gcr.io/fruit-images/cider:2.1'
  const container = { name: 'c', type: 'regular', image, state: { kind: 'none' }, restartCount: 0 } as const
  const value = { namespace: 'checkout', name: 'web-0', uid: 'u', serviceAccount: 'web', pullSecrets: [] }
  const node = { name: 'n', nodePool: 'apples', architecture: 'arm64', streaming: false, gke: true }
  const evidence: Evidence = {
    pod: { known: true, value: { ...value, containers: [container] } },
    node: { known: true, value: { ...node, autopilot: false } },
  }
  const cluster = { project: 'orchard-prod', location: 'europe-west4', cluster: 'orchard' }
  const needs = ['nodePool', 'nodeAccount', 'repositoryPolicy', 'imageManifest', 'neighbours'] as const

  function sourcesOfGoogle(serviceAccount?: string) {
    const { sources } = sourcesWith(known([]))
    const facts = { name: 'apples', scopes: [], ...(serviceAccount && { serviceAccount }) }
    const google = {
      nodePool: jest.fn(async (..._: unknown[]) => ({ known: true, value: facts }) as const),
      nodeAccount: jest.fn(async (..._: unknown[]) => refused),
      repositoryPolicy: jest.fn(async (..._: unknown[]) => refused),
      imageManifest: jest.fn(async (..._: unknown[]) => refused),
    }
    const neighbours = jest.fn(async (..._: unknown[]) => refused)
    return {
      google,
      neighbours,
      sources: { ...sources, kubernetes: { ...sources.kubernetes, neighbours }, google },
    }
  }

  test('names the pool, its account, the repository and the image', async () => {
    const { google, neighbours, sources } = sourcesOfGoogle('default')

    const found = await collect(needs, { evidence, cluster }, sources, signal)

    expect(Object.keys(found)).toEqual(expect.arrayContaining([...needs]))
    expect(google.nodePool).toHaveBeenCalledWith({ ...cluster, nodePool: 'apples' }, signal)
    expect(google.nodeAccount).toHaveBeenCalledWith('orchard-prod', 'default', signal)
    expect(google.repositoryPolicy).toHaveBeenCalledWith(
      { project: 'fruit-images', location: 'us', repository: 'gcr.io' },
      signal,
    )
    expect(google.imageManifest).toHaveBeenCalledWith(
      { host: 'gcr.io', path: 'fruit-images/cider', reference: '2.1', written: image, architecture: 'arm64' },
      signal,
    )
    expect(neighbours).toHaveBeenCalledWith('checkout', signal)
  })

  test('asks for nothing that has no name', async () => {
    const { google, sources } = sourcesOfGoogle()
    const bare = { ...container, image: 'nginx' }
    const { node: _, ...without } = evidence
    const seen: Evidence = { ...without, pod: { known: true, value: { ...value, containers: [bare] } } }

    await collect(needs, { evidence: seen, cluster }, sources, signal)

    for (const look of Object.values(google)) expect(look).not.toHaveBeenCalled()
  })

  test('asks for no account that the pool does not name', async () => {
    const { google, sources } = sourcesOfGoogle()

    await collect(['nodeAccount'], { evidence, cluster }, sources, signal)

    expect(google.nodePool).toHaveBeenCalledTimes(1)
    expect(google.nodeAccount).not.toHaveBeenCalled()
  })

  test('asks nobody for what is not needed', async () => {
    const { google, neighbours, sources } = sourcesOfGoogle('default')

    expect(await collect(['node'], { evidence, cluster }, sources, signal)).toEqual(evidence)
    for (const look of [...Object.values(google), neighbours]) expect(look).not.toHaveBeenCalled()
  })
})
