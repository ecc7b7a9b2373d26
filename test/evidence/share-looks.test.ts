import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { PodFacts } from '../../src/evidence/evidence.ts'
import { shareGoogle, shareKubernetes, shareLogging } from '../../src/evidence/share-looks.ts'
import type { CloudLoggingSource, KubernetesSource, LogScope } from '../../src/evidence/sources.ts'

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

const { signal } = new AbortController()
const unasked = () => Promise.reject(new Error('not to be asked'))
const unused: KubernetesSource = {
  pod: unasked,
  podNames: unasked,
  pods: unasked,
  allPods: unasked,
  podEvents: unasked,
  node: unasked,
  nodeEvents: unasked,
  serviceAccountPullSecrets: unasked,
  neighbours: unasked,
}
const pod: PodFacts = {
  namespace: 'checkout',
  name: 'web-0',
  uid: 'uid-0',
  serviceAccount: 'default',
  pullSecrets: [],
  containers: [],
}

describe('of Kubernetes', () => {
  test('the list of all pods is shared by who asks within three seconds', async () => {
    const allPods = jest.fn<KubernetesSource['allPods']>(async () => ({
      known: true,
      value: { pods: [pod], cut: false },
    }))
    const shared = shareKubernetes({ ...unused, allPods })

    await Promise.all([shared.allPods(signal), shared.allPods(signal)])
    jest.advanceTimersByTime(2_999)
    await shared.allPods(signal)
    expect(allPods).toHaveBeenCalledTimes(1)

    jest.advanceTimersByTime(1)
    await shared.allPods(signal)
    expect(allPods).toHaveBeenCalledTimes(2)
  })

  test('a pod is looked at anew by who asks again, and once for all who ask at the same time', async () => {
    const look = jest.fn<KubernetesSource['pod']>(async () => ({ known: true, value: pod }))
    const shared = shareKubernetes({ ...unused, pod: look })

    await Promise.all([shared.pod('checkout', 'web-0', signal), shared.pod('checkout', 'web-0', signal)])
    expect(look).toHaveBeenCalledTimes(1)
    await shared.pod('checkout', 'web-0', signal)
    await shared.pod('batch', 'web-0', signal)

    expect(look.mock.calls.map((call) => call.slice(0, 2))).toEqual([
      ['checkout', 'web-0'],
      ['checkout', 'web-0'],
      ['batch', 'web-0'],
    ])
  })

  test('events are told apart by the uid of the pod, whatever else has changed of it', async () => {
    const podEvents = jest.fn<KubernetesSource['podEvents']>(async () => ({ known: true, value: [] }))
    const shared = shareKubernetes({ ...unused, podEvents })

    await Promise.all([
      shared.podEvents(pod, signal),
      shared.podEvents({ ...pod, phase: 'Pending' }, signal),
      shared.podEvents({ ...pod, uid: 'uid-1' }, signal),
    ])

    expect(podEvents).toHaveBeenCalledTimes(2)
  })
})

describe('of Cloud Logging', () => {
  const scopeAt = (since: string): LogScope => ({ project: 'shop-prod', since: new Date(since) })

  function stage() {
    const gcfsd = jest.fn<CloudLoggingSource['gcfsd']>(async () => ({ known: true, value: [] }))
    return { gcfsd, shared: shareLogging({ podEvents: unasked, gcfsd }) }
  }

  test('who asks in the same minute asks the same, and nobody sees less than they asked for', async () => {
    const { gcfsd, shared } = stage()

    await shared.gcfsd(scopeAt('2026-11-20T07:00:01.5Z'), 'node-a', signal)
    jest.advanceTimersByTime(59_000)
    await shared.gcfsd(scopeAt('2026-11-20T07:00:59.9Z'), 'node-a', signal)

    expect(gcfsd.mock.calls.map(([scope]) => scope)).toEqual([scopeAt('2026-11-20T07:00:00Z')])
  })

  test('the end of the time is rounded up', async () => {
    const { gcfsd, shared } = stage()
    const until = new Date('2026-11-20T08:00:10Z')
    await shared.gcfsd({ ...scopeAt('2026-11-20T07:00:00Z'), until }, 'node-a', signal)

    expect(gcfsd.mock.calls[0]?.[0].until).toEqual(new Date('2026-11-20T08:01:00Z'))
  })

  test.each<[string, LogScope, string, number]>([
    ['another node', scopeAt('2026-11-20T07:00:00Z'), 'node-b', 0],
    ['another project', { ...scopeAt('2026-11-20T07:00:00Z'), project: 'shop-test' }, 'node-a', 0],
    ['another time', scopeAt('2026-11-20T06:00:00Z'), 'node-a', 0],
    ['a minute later', scopeAt('2026-11-20T07:00:00Z'), 'node-a', 60_000],
  ])('%s is another question', async (_, scope, node, ms) => {
    const { gcfsd, shared } = stage()
    await shared.gcfsd(scopeAt('2026-11-20T07:00:00Z'), 'node-a', signal)
    jest.advanceTimersByTime(ms)
    await shared.gcfsd(scope, node, signal)

    expect(gcfsd).toHaveBeenCalledTimes(2)
  })
})

test('of Google, the same place is asked about once', async () => {
  const nodePool = jest.fn(async () => ({ known: true as const, value: { name: 'pool-a', scopes: [] } }))
  const shared = shareGoogle({
    nodePool,
    nodeAccount: unasked,
    repositoryPolicy: unasked,
    imageManifest: unasked,
  })
  const place = { project: 'shop-prod', location: 'europe-west4', cluster: 'shop', nodePool: 'pool-a' }

  await Promise.all([shared.nodePool(place, signal), shared.nodePool({ ...place }, signal)])

  expect(nodePool).toHaveBeenCalledTimes(1)
})
