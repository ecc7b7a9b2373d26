import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { buildSources } from '../../src/evidence/build-sources.ts'
import type { EvidenceName } from '../../src/evidence/evidence.ts'
import { observe, observeText } from '../../src/evidence/observe.ts'
import type { ClusterSources } from '../../src/evidence/sources.ts'
import type { PodRequest } from '../../src/request/request.ts'
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
  runningStatus,
  status,
  streamingEvent,
  waitingStatus,
} from '../support/kubernetes-fixtures.ts'
import { guardNetwork } from '../support/nock-guard.ts'

const network = guardNetwork()
const logs = 'http://logs.test:8123'
const namespace = '/api/v1/namespaces/checkout'
const request: PodRequest = { kind: 'pod', namespace: 'checkout', pod: 'web-6c8fd9b7d4-x2k4q' }
const now = new Date('2026-11-20T09:00:00Z')
const refusal = `failed to resolve reference "${image}": unexpected status from HEAD request to https://europe-west4-docker.pkg.dev/v2/shop-images/backend/web/manifests/2.14.0: 403 Forbidden`
const failed = podEvent({ message: `Failed to pull image "${image}": ${refusal}`, count: 5 })
const gcfsdLine = {
  textPayload:
    'level=fatal msg="Failed to create a Container File System client: rpc error: code = PermissionDenied"',
  timestamp: '2026-11-20T07:59:00Z',
}
const loggedEvent = {
  timestamp: '2026-11-20T08:01:00Z',
  jsonPayload: {
    reason: 'Failed',
    message: `Failed to pull image "${image}": ${refusal}`,
    involvedObject: { fieldPath: 'spec.containers{web}' },
  },
}
let sources: ClusterSources

// What one test has seen is not to answer the next.
beforeEach(() => {
  const kubeconfig = join(mkdtempSync(join(tmpdir(), 'pullcheck-')), 'config')
  writeFileSync(kubeconfig, kubeconfigText())
  const built = buildSources({
    port: 0,
    kubeconfig,
    clusters: [{}],
    loggingEndpoint: logs,
    lang: 'en',
    logLevel: 'silent',
    sandbox: false,
    deadlineMs: 8_000,
    slowPullMs: 60_000,
  }).cluster()
  if (!built) throw new Error('no default cluster')
  sources = built
})

type Answer = { code?: number; body: object }

/** What each source answers; undefined when it must not be asked. */
type World = Partial<
  Record<'pod' | 'podEvents' | 'node' | 'nodeEvents' | 'gcfsd' | 'loggedEvents' | 'pods', Answer>
>

const broken: World = {
  pod: { body: pod() },
  podEvents: { body: list('Event', [failed]) },
  node: { body: node() },
  nodeEvents: { body: list('Event', [streamingEvent(), streamingEvent('quay.io/other/image:1')]) },
  gcfsd: { body: { entries: [gcfsdLine] } },
}

function answer(world: World) {
  const kubernetes: [Answer | undefined, string][] = [
    [world.pod, `${namespace}/pods/web-6c8fd9b7d4-x2k4q`],
    [world.pods, `${namespace}/pods`],
    [world.podEvents, `${namespace}/events`],
    [world.node, `/api/v1/nodes/${nodeName}`],
    [world.nodeEvents, '/api/v1/namespaces/default/events'],
  ]
  for (const [reply, path] of kubernetes) {
    if (reply)
      network
        .at(apiServer)
        .get(path)
        .query(true)
        .reply(reply.code ?? 200, reply.body)
  }
  const logQueries: [Answer | undefined, string][] = [
    [world.gcfsd, 'log_id("gcfsd")'],
    [world.loggedEvents, 'log_id("events")'],
  ]
  for (const [reply, log] of logQueries) {
    if (!reply) continue
    const asksFor = ({ filter }: { filter: string }) => filter.includes(log)
    network
      .at(logs)
      .post('/v2/entries:list', asksFor)
      .query(true)
      .reply(reply.code ?? 200, reply.body)
  }
}

const look = (asked: Partial<PodRequest> = {}, signal = AbortSignal.timeout(10_000)) =>
  observe({ ...request, ...asked }, sources, { signal, now, slowPullMs: 60_000 })

describe('a failing pod', () => {
  test('shows symptoms of each source, with provenance', async () => {
    answer(broken)

    const { symptoms } = await look()

    expect(symptoms).toMatchObject([
      { source: 'pod-status', kind: 'backOff', container: 'web', image, node: nodeName },
      {
        source: 'pod-event',
        kind: 'pullError',
        container: 'web',
        count: 5,
        since: '2026-11-20T08:00:10.000Z',
      },
      { source: 'node-event', kind: 'streamed', node: nodeName },
      { source: 'gcfsd', kind: 'gcfsd', node: nodeName, at: '2026-11-20T07:59:00.000Z' },
    ])
  })

  test('tells a streamed image that took long to become ready', async () => {
    const conditions = [
      { type: 'ContainersReady', status: 'True', lastTransitionTime: '2026-11-20T08:07:30Z' },
    ]
    const running = pod({ status: { phase: 'Running', conditions, containerStatuses: [runningStatus()] } })
    answer({ ...broken, pod: { body: running } })

    const { symptoms } = await look()

    expect(symptoms.find(({ kind }) => kind === 'streamed')).toMatchObject({ slow: true })
  })

  test('learns the cluster from the context and the node', async () => {
    answer(broken)

    const { cluster } = await look()

    expect(cluster).toEqual({
      context: 'gke_shop-prod_europe-west4_shop-prod',
      project: 'shop-prod',
      location: 'europe-west4',
      cluster: 'shop-prod',
    })
  })

  test('asks the log for events only when the cluster’s own are gone', async () => {
    answer({
      ...broken,
      podEvents: { body: list('Event', []) },
      loggedEvents: { body: { entries: [loggedEvent] } },
    })

    const { symptoms } = await look()

    expect(symptoms.filter(({ source }) => source === 'logged-event')).toMatchObject([
      { kind: 'pullError', container: 'web' },
    ])
  })

  test('does not ask the log when the status tells the reason', async () => {
    const message = `Back-off pulling image "${image}": ErrImagePull: ${refusal}`
    const told = pod({ status: { containerStatuses: [waitingStatus({ message })] } })
    answer({ ...broken, pod: { body: told }, podEvents: { body: list('Event', []) } })

    const { symptoms, evidence } = await look()

    expect(symptoms[0]).toMatchObject({ source: 'pod-status', kind: 'pullError' })
    expect(evidence.loggedEvents).toBeUndefined()
  })

  test('outside Google Cloud has no gcfsd to read', async () => {
    const foreign = node({ metadata: { labels: {} }, status: { nodeInfo: { kubeletVersion: 'v1.35.2' } } })
    const { gcfsd: _, ...others } = broken
    answer({ ...others, node: { body: foreign } })

    expect((await look()).evidence.gcfsd).toBeUndefined()
  })

  test('that is not scheduled is looked at without a node', async () => {
    const conditions = [
      { type: 'PodScheduled', status: 'False', message: '0/3 nodes are available: 3 Insufficient cpu.' },
    ]
    const pending = pod({ spec: { nodeName: undefined }, status: { conditions, containerStatuses: [] } })
    answer({ pod: { body: pending }, podEvents: { body: list('Event', []) } })

    const { symptoms, evidence } = await look()

    expect(Object.keys(evidence)).toEqual(['pod', 'podEvents'])
    expect(symptoms).toMatchObject([{ kind: 'otherTrouble', trouble: 'scheduling' }])
  })
})

describe('without one source the observation still comes and says what is missing', () => {
  const refused = (verb: string, resource: string): Answer => ({ code: 403, body: forbidden(verb, resource) })
  const refusedLog: Answer = {
    code: 403,
    body: { error: { code: 403, status: 'PERMISSION_DENIED', message: 'Permission denied' } },
  }
  const eventsGone = { ...broken, podEvents: { body: list('Event', []) } }

  test.each<[EvidenceName, World, string, number]>([
    [
      'pod',
      { pod: refused('get', 'pods'), loggedEvents: { body: { entries: [loggedEvent] } } },
      'get pods',
      1,
    ],
    [
      'podEvents',
      { ...broken, podEvents: refused('list', 'events'), loggedEvents: { body: { entries: [loggedEvent] } } },
      'list events',
      4,
    ],
    ['node', { ...broken, node: refused('get', 'nodes') }, 'get nodes', 4],
    ['nodeEvents', { ...broken, nodeEvents: refused('list', 'events') }, 'list events', 3],
    ['gcfsd', { ...broken, gcfsd: refusedLog }, 'logging.logEntries.list', 3],
    ['loggedEvents', { ...eventsGone, loggedEvents: refusedLog }, 'logging.logEntries.list', 3],
  ])('%s', async (name, world, permission, symptomCount) => {
    answer(world)

    const { evidence, symptoms } = await look()

    expect(evidence[name]).toMatchObject({ known: false, because: 'not-permitted', permission })
    expect(symptoms).toHaveLength(symptomCount)
  })

  test('nor after the deadline', async () => {
    const { evidence, symptoms } = await look({}, AbortSignal.abort())

    expect(evidence.pod).toMatchObject({ known: false, because: 'not-answering' })
    expect(symptoms).toEqual([])
  })
})

describe('what is over is no symptom', () => {
  const restarted = { restartCount: 2, lastState: { terminated: { exitCode: 1 } } }

  test.each([
    ['the container runs', runningStatus(), []],
    [
      'the container has ended',
      runningStatus({ state: { terminated: { exitCode: 0, reason: 'Completed' } } }),
      [],
    ],
    [
      'the container crashes',
      waitingStatus({
        ...restarted,
        reason: 'CrashLoopBackOff',
        message: 'back-off 40s restarting failed container',
      }),
      ['otherTrouble'],
    ],
    ['the next pull fails', waitingStatus(restarted), ['backOff', 'pullError']],
  ])('%s', async (_, containerStatus, kinds) => {
    answer({ ...broken, pod: { body: pod({ status: { containerStatuses: [containerStatus] } }) } })

    const { symptoms } = await look()

    const shown = symptoms.filter(({ source }) => source === 'pod-status' || source === 'pod-event')
    expect(shown.map(({ kind }) => kind)).toEqual(kinds)
  })

  test('but a pull secret that is missing still is while its pod runs', async () => {
    const reason = 'FailedToRetrieveImagePullSecret'
    const message =
      'Unable to retrieve some image pull secrets (press-robot); attempting to pull the image may not succeed.'
    answer({
      ...broken,
      pod: { body: pod({ status: { containerStatuses: [runningStatus()] } }) },
      podEvents: { body: list('Event', [podEvent({ reason, type: 'Warning', message })]) },
    })

    const { symptoms } = await look()

    expect(symptoms.filter(({ source }) => source === 'pod-event')).toMatchObject([
      { kind: 'status', reason, secret: 'press-robot' },
    ])
  })

  test('a failure before a pull that succeeded', async () => {
    const pulled = podEvent({
      reason: 'Pulled',
      type: 'Normal',
      message: `Successfully pulled image "${image}" in 75.2s (75.2s including waiting). Image size: 1024 bytes.`,
      lastTimestamp: '2026-11-20T08:05:00Z',
    })
    const starting = waitingStatus({ reason: 'ContainerCreating', message: '' })
    answer({
      ...broken,
      pod: { body: pod({ status: { containerStatuses: [starting] } }) },
      podEvents: { body: list('Event', [failed, pulled]) },
    })

    const { symptoms } = await look()

    expect(symptoms.filter(({ source }) => source === 'pod-event')).toMatchObject([
      { kind: 'pulled', slow: true },
    ])
  })
})

describe('gcfsd’s log', () => {
  const line = (text: string, timestamp = '2026-11-20T08:02:00Z') => ({ textPayload: text, timestamp })

  test('speaks of other pods too, and repeats itself', async () => {
    const own = `level=error msg="import failed" error="rpc error: code = FailedPrecondition desc = no" image="${image}"`
    answer({
      ...broken,
      gcfsd: {
        body: {
          entries: [
            line(own, '2026-11-20T08:03:00Z'),
            line(own.replaceAll(image, 'quay.io/other/image:1')),
            line(own),
          ],
        },
      },
    })

    const { symptoms } = await look()

    expect(symptoms.filter(({ source }) => source === 'gcfsd')).toMatchObject([
      { count: 2, since: '2026-11-20T08:02:00.000Z', at: '2026-11-20T08:03:00.000Z' },
    ])
  })
})

test('--container leaves the other containers out', async () => {
  const statuses = [waitingStatus({}), waitingStatus({ name: 'proxy', image: 'quay.io/shop/proxy:1' })]
  const both = pod({
    spec: {
      containers: [
        { name: 'web', image },
        { name: 'proxy', image: 'quay.io/shop/proxy:1' },
      ],
    },
    status: { containerStatuses: statuses },
  })
  const other = podEvent({
    involvedObject: { fieldPath: 'spec.containers{proxy}' },
    message: 'Error: ErrImagePull',
  })
  answer({ ...broken, pod: { body: both }, podEvents: { body: list('Event', [failed, other]) } })

  const { symptoms } = await look({ container: 'web' })

  expect(symptoms.map(({ container }) => container)).toEqual(['web', 'web', undefined, undefined])
})

describe('a pod that is not there', () => {
  const notFound: Answer = { code: 404, body: status(404, 'NotFound', 'pods "web" not found') }
  const named = (name: string) => pod({ metadata: { name } })

  test('brings the names that are close', async () => {
    const names = [
      'web-6c8fd9b7d4-b5m2z',
      'web-6c8fd9b7d4-x2k4w',
      'db-0',
      'web-7d9f8c6b5-k7n4x',
      'web-6c8fd9b7d4-t8s9v',
    ]
    answer({ pod: notFound, pods: { body: list('Pod', names.map(named)) } })

    const { didYouMean, evidence } = await look()

    expect(evidence.pod).toMatchObject({ known: false, because: 'not-found' })
    expect(didYouMean).toHaveLength(3)
    expect(didYouMean[0]).toBe('checkout/web-6c8fd9b7d4-x2k4w')
    expect(didYouMean).not.toContain('checkout/db-0')
  })

  test('brings none when pods may not be listed', async () => {
    answer({ pod: notFound, pods: { code: 403, body: forbidden('list', 'pods') } })

    expect((await look()).didYouMean).toEqual([])
  })
})

describe('observeText', () => {
  test('reads what was pasted, without its credentials', () => {
    const { symptoms } = observeText(
      `Failed to pull image "quay.io/shop/web:1": failed to do request: Head "https://bob:hunter2@quay.io/v2/": dial tcp 10.1.2.3:443: i/o timeout`,
      { slowPullMs: 60_000 },
    )

    expect(symptoms).toMatchObject([{ source: 'pasted-text', kind: 'pullError' }])
    expect(JSON.stringify(symptoms)).not.toContain('hunter2')
  })

  test.each([
    ['1m15s', true],
    ['1.5s', undefined],
  ])('a pull of %s is slow: %s', (duration, slow) => {
    const { symptoms } = observeText(`Successfully pulled image "busybox" in ${duration}`, {
      slowPullMs: 60_000,
    })

    expect(symptoms).toMatchObject([{ kind: 'pulled' }])
    expect(symptoms[0]?.slow).toBe(slow)
  })
})
