import { expect, jest, test } from '@jest/globals'
import type { NodeFacts } from '../../src/evidence/evidence.ts'
import { shareLooks } from '../../src/evidence/share-looks.ts'
import type { ClusterSources, KubernetesSource } from '../../src/evidence/sources.ts'

const unasked = () => Promise.reject(new Error('not to be asked'))

test('asks once for what several pods share, and again for what they do not', async () => {
  const facts = (name: string): NodeFacts => ({ name, streaming: false, gke: true, autopilot: false })
  const node = jest.fn<KubernetesSource['node']>(async (name) => ({ known: true, value: facts(name) }))
  const kubernetes = {
    pod: unasked,
    podNames: unasked,
    pods: unasked,
    allPods: unasked,
    podEvents: unasked,
    node,
    nodeEvents: unasked,
    serviceAccountPullSecrets: unasked,
    neighbours: unasked,
  }
  const sources: ClusterSources = { facts: {}, kubernetes, logging: { podEvents: unasked, gcfsd: unasked } }
  const shared = shareLooks(sources)
  const { signal } = new AbortController()

  const looks = ['node-a', 'node-b', 'node-a'].map((name) => shared.kubernetes.node(name, signal))

  expect(await Promise.all(looks)).toMatchObject(
    ['node-a', 'node-b', 'node-a'].map((name) => ({ value: { name } })),
  )
  expect(node).toHaveBeenCalledTimes(2)
})
