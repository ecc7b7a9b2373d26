import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Fact, PodFacts } from '../../../src/evidence/evidence.ts'
import { createKubernetesSource } from '../../../src/evidence/kubernetes/client.ts'
import type { KubernetesSource } from '../../../src/evidence/sources.ts'
import {
  apiServer,
  forbidden,
  image,
  kubeconfigText,
  list,
  node,
  nodeName,
  pod,
  podEvent,
  podUid,
  runningStatus,
  status,
  streamingEvent,
} from '../../support/kubernetes-fixtures.ts'
import { guardNetwork } from '../../support/nock-guard.ts'

const network = guardNetwork()
const patient = () => AbortSignal.timeout(10_000)
const podPath = '/api/v1/namespaces/checkout/pods/web-6c8fd9b7d4-x2k4q'
const eventsPath = '/api/v1/namespaces/checkout/events'
const podFacts: PodFacts = {
  namespace: 'checkout',
  name: 'web-6c8fd9b7d4-x2k4q',
  uid: podUid,
  serviceAccount: 'web',
  pullSecrets: [],
  containers: [],
}
let source: KubernetesSource

function sourceOf(onNotAuthenticated = (_?: string) => {}): KubernetesSource {
  const kubeconfig = join(mkdtempSync(join(tmpdir(), 'pullcheck-')), 'config')
  writeFileSync(kubeconfig, kubeconfigText())
  return createKubernetesSource({ kubeconfig, onNotAuthenticated }).source
}

beforeAll(() => {
  source = sourceOf()
})

describe('pod', () => {
  const readPod = () => source.pod('checkout', 'web-6c8fd9b7d4-x2k4q', patient())

  test('carries its place, owner and containers', async () => {
    network
      .at(apiServer, { reqheaders: { authorization: 'Bearer reader-token' } })
      .get(podPath)
      .reply(200, pod())

    const fact = await readPod()

    expect(fact).toEqual({
      known: true,
      value: {
        namespace: 'checkout',
        name: 'web-6c8fd9b7d4-x2k4q',
        uid: podUid,
        createdAt: '2026-11-20T08:00:00.000Z',
        phase: 'Pending',
        node: nodeName,
        serviceAccount: 'web',
        pullSecrets: [],
        owner: { kind: 'Deployment', name: 'web' },
        containers: [
          {
            name: 'web',
            type: 'regular',
            image,
            pullPolicy: 'IfNotPresent',
            state: {
              kind: 'waiting',
              reason: 'ImagePullBackOff',
              message: `Back-off pulling image "${image}"`,
            },
            restartCount: 0,
          },
        ],
      },
    })
  })

  test('lists init and ephemeral containers, with or without a status', async () => {
    const spec = {
      initContainers: [{ name: 'migrate', image: 'quay.io/shop/migrate:3' }],
      containers: [{ name: 'web', image }],
      ephemeralContainers: [{ name: 'debug', image: 'busybox' }],
      imagePullSecrets: [{ name: 'regcred' }],
    }
    const terminated = { exitCode: 0, reason: 'Completed', finishedAt: '2026-11-20T08:01:00Z' }
    const statuses = {
      initContainerStatuses: [runningStatus({ name: 'migrate', state: { terminated } })],
      containerStatuses: [runningStatus()],
    }
    network
      .at(apiServer)
      .get(podPath)
      .reply(200, pod({ spec, status: statuses }))

    const fact = await readPod()

    expect(fact).toMatchObject({
      value: {
        pullSecrets: ['regcred'],
        containers: [
          { name: 'migrate', type: 'init', state: { kind: 'terminated', reason: 'Completed', exitCode: 0 } },
          { name: 'web', type: 'regular', state: { kind: 'running', startedAt: '2026-11-20T08:04:00.000Z' } },
          { name: 'debug', type: 'ephemeral', image: 'busybox', state: { kind: 'none' } },
        ],
      },
    })
  })

  test('says why it is not scheduled', async () => {
    const conditions = [{ type: 'PodScheduled', status: 'False', message: '0/3 nodes are available' }]
    network
      .at(apiServer)
      .get(podPath)
      .reply(200, pod({ status: { conditions } }))

    expect(await readPod()).toMatchObject({ value: { unscheduled: '0/3 nodes are available' } })
  })

  test.each([
    ['True', '2026-11-20T08:05:00.000Z'],
    ['False', undefined],
  ])('says since when its containers are ready: %s', async (ready, readyAt) => {
    const conditions = [
      { type: 'ContainersReady', status: ready, lastTransitionTime: '2026-11-20T08:05:00Z' },
    ]
    network
      .at(apiServer)
      .get(podPath)
      .reply(200, pod({ status: { conditions } }))

    const fact = await readPod()

    expect(fact.known && fact.value.readyAt).toBe(readyAt)
  })

  test.each([
    ['../secrets/x', 'web'],
    ['checkout', 'web/log'],
    ['checkout', 'Web'],
    ['checkout', ''],
    ['checkout', 'a'.repeat(254)],
  ])('asks nobody for %j / %j', async (namespace, name) => {
    expect(await source.pod(namespace, name, patient())).toMatchObject({ known: false, because: 'not-found' })
  })
})

describe('all pods', () => {
  test('are listed across namespaces', async () => {
    network
      .at(apiServer)
      .get('/api/v1/pods')
      .query({ limit: '250' })
      .reply(200, list('PodList', [pod(), pod({ metadata: { name: 'job-1', namespace: 'batch' } })]))

    const fact = await source.allPods(patient())

    expect(fact).toMatchObject({
      value: { cut: false, pods: [{ namespace: 'checkout' }, { namespace: 'batch', name: 'job-1' }] },
    })
  })

  test('that may not be listed are a stated unknown', async () => {
    network.at(apiServer).get('/api/v1/pods').query(true).reply(403, forbidden('list', 'pods'))

    expect(await source.allPods(patient())).toMatchObject({
      because: 'not-permitted',
      permission: 'list pods',
    })
  })
})

describe('what goes wrong becomes a stated unknown', () => {
  test.each([
    [403, forbidden('get', 'pods'), { because: 'not-permitted', permission: 'get pods' }],
    [403, 'forbidden by the proxy', { because: 'not-permitted', permission: 'get pods' }],
    [401, status(401, 'Unauthorized', 'Unauthorized'), { because: 'not-authenticated', detail: 'HTTP 401' }],
    [
      404,
      status(404, 'NotFound', 'pods "web" not found'),
      { because: 'not-found', detail: 'pods "web" not found' },
    ],
    [500, 'etcd is away', { because: 'not-answering', detail: 'etcd is away' }],
  ])('HTTP %i %j', async (code, body, expected) => {
    network.at(apiServer).get(podPath).reply(code, body)

    const fact = await source.pod('checkout', 'web-6c8fd9b7d4-x2k4q', patient())

    expect(fact).toMatchObject({ known: false, ...expected })
  })

  test('credentials that are not accepted, which is told to the operator too', async () => {
    const told: (string | undefined)[] = []
    network
      .at(apiServer)
      .get('/api/v1/pods')
      .query(true)
      .reply(401, { kind: 'Status', message: 'Unauthorized' })

    const fact = await sourceOf((detail) => told.push(detail)).allPods(patient())

    expect([fact, told]).toEqual([
      { known: false, because: 'not-authenticated', detail: 'Unauthorized' },
      ['Unauthorized'],
    ])
  })

  test('a 429 that names a long time, with that time', async () => {
    network
      .at(apiServer)
      .get(podPath)
      .reply(429, status(429, 'TooManyRequests', 'too many'), { 'retry-after': '120' })

    // A source of its own, since everybody who asks this cluster is held back.
    const fact = await sourceOf().pod('checkout', 'web-6c8fd9b7d4-x2k4q', patient())

    expect(fact).toEqual({
      known: false,
      because: 'budget-used-up',
      detail: expect.any(String),
      againInMs: expect.any(Number),
    })
  })

  test('a network error', async () => {
    network
      .at(apiServer)
      .get(podPath)
      .replyWithError(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }))

    const fact = await source.pod('checkout', 'web-6c8fd9b7d4-x2k4q', patient())

    expect(fact).toMatchObject({ known: false, because: 'not-answering' })
  })

  test('a signal that has fired before the call', async () => {
    const fact = await source.node(nodeName, AbortSignal.abort())

    expect(fact).toMatchObject({ known: false, because: 'not-answering' })
  })

  test('details carry no credentials', async () => {
    const message = 'upstream https://admin:s3cr3t-pw@proxy.local refused'
    network
      .at(apiServer)
      .get(podPath)
      .reply(500, status(500, 'InternalError', message))

    const fact = await source.pod('checkout', 'web-6c8fd9b7d4-x2k4q', patient())

    expect(JSON.stringify(fact)).not.toContain('s3cr3t')
  })

  test.each<[string, string, () => Promise<Fact<unknown>>]>([
    ['list pods', '/api/v1/namespaces/checkout/pods', () => source.podNames('checkout', patient())],
    ['list events', eventsPath, () => source.podEvents(podFacts, patient())],
    ['get nodes', `/api/v1/nodes/${nodeName}`, () => source.node(nodeName, patient())],
    ['list events', '/api/v1/namespaces/default/events', () => source.nodeEvents(nodeName, patient())],
    [
      'get serviceaccounts',
      '/api/v1/namespaces/checkout/serviceaccounts/web',
      () => source.serviceAccountPullSecrets('checkout', 'web', patient()),
    ],
  ])('a refused %s at %s names the permission', async (permission, path, look) => {
    const [verb = '', resource = ''] = permission.split(' ')
    network.at(apiServer).get(path).query(true).reply(403, forbidden(verb, resource))

    expect(await look()).toMatchObject({ known: false, because: 'not-permitted', permission })
  })
})

describe('events', () => {
  const readEvents = () => source.podEvents(podFacts, patient())

  test('are asked for by uid, page by page, and sorted by the last sighting', async () => {
    const first = { fieldSelector: `involvedObject.uid=${podUid}`, limit: '500' }
    const series = { count: 40, lastObservedTime: '2026-11-20T09:30:00.000000Z' }
    const late = podEvent({ message: 'late', count: null, lastTimestamp: null, series })
    const early = podEvent({ message: 'early', count: 3 })
    const bare = podEvent({ message: 'bare', firstTimestamp: null, lastTimestamp: null, source: {} })
    const scope = network.at(apiServer)
    scope
      .get(eventsPath)
      .query(first)
      .reply(200, list('Event', [late, early], { continue: 'more' }))
    scope
      .get(eventsPath)
      .query({ ...first, continue: 'more' })
      .reply(200, list('Event', [bare]))

    const fact = await readEvents()

    expect(fact.known && fact.value).toMatchObject([
      { message: 'early', count: 3, container: 'web', node: nodeName },
      { message: 'bare', count: 1, lastAt: '2026-11-20T08:00:10.000Z' },
      { message: 'late', count: 40, lastAt: '2026-11-20T09:30:00.000Z' },
    ])
  })

  test.each([
    ['spec.containers{web}', 'web'],
    ['spec.initContainers{migrate}', 'migrate'],
    ['spec.ephemeralContainers{debug-1}', 'debug-1'],
    ['spec.volumes{cache}', undefined],
    [undefined, undefined],
  ])('%s belongs to container %s', async (fieldPath, container) => {
    const event = podEvent({ involvedObject: { fieldPath } })
    network
      .at(apiServer)
      .get(eventsPath)
      .query(true)
      .reply(200, list('Event', [event]))

    const fact = await readEvents()

    expect(fact.known && fact.value[0]?.container).toBe(container)
  })

  test('of the node are read in the default namespace, by reason', async () => {
    const fieldSelector = `involvedObject.kind=Node,involvedObject.name=${nodeName},reason=ImageStreaming`
    network
      .at(apiServer)
      .get('/api/v1/namespaces/default/events')
      .query({ fieldSelector, limit: '500' })
      .reply(200, list('Event', [streamingEvent()]))

    const fact = await source.nodeEvents(nodeName, patient())

    expect(fact).toMatchObject({ value: [{ message: `Image ${image} is backed by image streaming.` }] })
  })
})

describe('node', () => {
  const readNode = (name = nodeName) => source.node(name, patient())

  test('names its project, place, pool and software', async () => {
    const capacity = { cpu: '4', memory: '16373580Ki' }
    network
      .at(apiServer)
      .get(`/api/v1/nodes/${nodeName}`)
      .reply(200, node({ status: { capacity } }))

    expect(await readNode()).toEqual({
      known: true,
      value: {
        name: nodeName,
        project: 'shop-prod',
        zone: 'europe-west4-b',
        region: 'europe-west4',
        nodePool: 'pool-a',
        streaming: true,
        gke: true,
        autopilot: false,
        architecture: 'amd64',
        osImage: 'Container-Optimized OS from Google',
        osDistribution: 'cos',
        containerRuntime: 'containerd://2.0.6',
        kubeletVersion: 'v1.35.2-gke.1100000',
        machineType: 'e2-standard-4',
        memoryBytes: 16_766_545_920,
        ready: true,
      },
    })
  })

  test('outside Google Cloud has no project', async () => {
    const foreign = node({
      metadata: { name: 'worker-1', labels: {} },
      spec: { providerID: 'kind://docker/kind/worker-1' },
      status: { nodeInfo: { kubeletVersion: 'v1.35.2' }, conditions: [{ type: 'Ready', status: 'Unknown' }] },
    })
    network.at(apiServer).get('/api/v1/nodes/worker-1').reply(200, foreign)

    expect(await readNode('worker-1')).toEqual({
      known: true,
      value: {
        name: 'worker-1',
        streaming: false,
        gke: false,
        autopilot: false,
        kubeletVersion: 'v1.35.2',
        ready: false,
      },
    })
  })

  test('of Autopilot is known by its name', async () => {
    network.at(apiServer).get('/api/v1/nodes/gk3-shop-pool-1-x').reply(200, node())

    expect(await readNode('gk3-shop-pool-1-x')).toMatchObject({ value: { autopilot: true } })
  })
})

describe('names', () => {
  test('of a service account’s pull secrets are read, the secrets are not', async () => {
    const account = { imagePullSecrets: [{ name: 'regcred' }, { name: 'mirror' }] }
    network.at(apiServer).get('/api/v1/namespaces/checkout/serviceaccounts/web').reply(200, account)

    const fact = await source.serviceAccountPullSecrets('checkout', 'web', patient())

    expect(fact).toEqual({ known: true, value: ['regcred', 'mirror'] })
  })

  test('of pods come in one bounded page', async () => {
    network
      .at(apiServer)
      .get('/api/v1/namespaces/checkout/pods')
      .query({ limit: '250' })
      .reply(200, list('Pod', [pod()], { continue: 'more' }))

    expect(await source.podNames('checkout', patient())).toEqual({
      known: true,
      value: ['web-6c8fd9b7d4-x2k4q'],
    })
  })
})
