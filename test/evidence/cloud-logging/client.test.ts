import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { createCloudLoggingSource } from '../../../src/evidence/cloud-logging/client.ts'
import { createReadBudget } from '../../../src/evidence/cloud-logging/read-budget.ts'
import type { LogScope } from '../../../src/evidence/sources.ts'
import { nodeName, podUid } from '../../support/kubernetes-fixtures.ts'
import { guardNetwork } from '../../support/nock-guard.ts'

const network = guardNetwork()
const endpoint = 'http://logs.test:8123'
// Tests come faster than questions.
const source = createCloudLoggingSource({ endpoint, budget: createReadBudget(1_000) })
const scope: LogScope = {
  project: 'shop-prod',
  cluster: 'shop',
  location: 'europe-west4',
  since: new Date('2026-11-20T07:00:00Z'),
}
const pod = { namespace: 'checkout', name: 'web-6c8fd9b7d4-x2k4q', uid: podUid }
const patient = () => AbortSignal.timeout(10_000)

type Sent = { filter: string; resourceNames: string[]; orderBy: string; pageSize: number }

function answerWith(entries: readonly object[], sent: Sent[] = []) {
  network
    .at(endpoint)
    .post('/v2/entries:list', (body: Sent) => sent.push(body) > 0)
    .query(true)
    .reply(200, { entries })
  return sent
}

function refuse(code: number, status: string, message: string) {
  network.at(endpoint).post('/v2/entries:list').query(true).reply(code, { error: { code, message, status } })
}

const gcfsdEntry = (fields: object, timestamp = '2026-11-20T08:00:01.5Z') => ({
  logName: 'projects/shop-prod/logs/gcfsd',
  resource: { type: 'k8s_node', labels: { node_name: nodeName } },
  timestamp,
  severity: 'ERROR',
  ...fields,
})

describe('gcfsd', () => {
  test('is asked with one bounded call', async () => {
    const sent = answerWith([])

    await source.gcfsd(scope, nodeName, patient())

    expect(sent).toMatchObject([
      { resourceNames: ['projects/shop-prod'], orderBy: 'timestamp desc', pageSize: 100 },
    ])
    expect(sent[0]?.filter).toMatch(
      new RegExp(
        [
          '^resource\\.type="k8s_node" AND log_id\\("gcfsd"\\)',
          'resource\\.labels\\.cluster_name="shop" AND resource\\.labels\\.location="europe-west4"',
          `resource\\.labels\\.node_name="${nodeName}"`,
          'timestamp>="2026-11-20T07:00:00\\.000Z" AND \\(jsonPayload\\.MESSAGE:"PermissionDenied" OR .+\\)$',
        ].join(' AND '),
      ),
    )
  })

  test('is read oldest first, whichever field carries the text', async () => {
    answerWith([
      gcfsdEntry({ jsonPayload: { log: 'e' } }),
      gcfsdEntry({ jsonPayload: { msg: 'd' } }),
      gcfsdEntry({ jsonPayload: { message: 'c' } }),
      gcfsdEntry({ textPayload: 'b' }),
      gcfsdEntry({ jsonPayload: { MESSAGE: 'a', PRIORITY: '3' } }),
      gcfsdEntry({ jsonPayload: { unrelated: 1 } }),
    ])

    const fact = await source.gcfsd(scope, nodeName, patient())

    expect(fact).toMatchObject({ known: true, value: [...'abcde'].map((text) => ({ text })) })
    expect(fact.known && fact.value[0]).toEqual({
      text: 'a',
      at: '2026-11-20T08:00:01.500Z',
      severity: 'ERROR',
    })
  })

  test('lines carry no credentials', async () => {
    answerWith([gcfsdEntry({ textPayload: 'GET https://s.test/l?X-Goog-Signature=0a1b2c3d4e failed' })])

    expect(JSON.stringify(await source.gcfsd(scope, nodeName, patient()))).not.toContain('0a1b2c3d4e')
  })
})

describe('pod events', () => {
  const event = (fields: object, timestamp = '2026-11-20T08:00:10Z') => ({
    logName: 'projects/shop-prod/logs/events',
    resource: { type: 'k8s_pod', labels: {} },
    timestamp,
    jsonPayload: {
      reason: 'Failed',
      type: 'Warning',
      involvedObject: { kind: 'Pod', uid: podUid, fieldPath: 'spec.containers{web}' },
      reportingInstance: nodeName,
      ...fields,
    },
  })

  test('are asked for by pod, uid and reason', async () => {
    const sent = answerWith([])

    await source.podEvents({ ...scope, until: new Date('2026-11-20T09:00:00Z') }, pod, patient())

    expect(sent[0]?.filter).toContain('resource.type="k8s_pod" AND log_id("events")')
    expect(sent[0]?.filter).toContain(
      'resource.labels.namespace_name="checkout" AND resource.labels.pod_name="web-6c8fd9b7d4-x2k4q"',
    )
    expect(sent[0]?.filter).toContain('timestamp<="2026-11-20T09:00:00.000Z"')
    expect(sent[0]?.filter).toContain(`jsonPayload.involvedObject.uid="${podUid}"`)
    expect(sent[0]?.filter).toMatch(/ AND \(jsonPayload\.reason="Failed" OR [^()]+\) AND /)
  })

  test('keep the last of each repeat', async () => {
    const message = 'Failed to pull image "quay.io/shop/web:1": denied'
    answerWith([
      event({
        message,
        count: 7,
        firstTimestamp: '2026-11-20T08:00:10Z',
        lastTimestamp: '2026-11-20T08:20:00Z',
      }),
      event({ message: 'Error: ErrImagePull' }, '2026-11-20T08:00:11Z'),
      event({ message, count: 1, lastTimestamp: '2026-11-20T08:00:10Z' }),
    ])

    const fact = await source.podEvents(scope, pod, patient())

    expect(fact).toEqual({
      known: true,
      value: [
        {
          reason: 'Failed',
          message: 'Error: ErrImagePull',
          type: 'Warning',
          count: 1,
          lastAt: '2026-11-20T08:00:11.000Z',
          container: 'web',
          node: nodeName,
        },
        {
          reason: 'Failed',
          message,
          type: 'Warning',
          count: 7,
          firstAt: '2026-11-20T08:00:10Z',
          lastAt: '2026-11-20T08:20:00Z',
          container: 'web',
          node: nodeName,
        },
      ],
    })
  })
})

describe('what goes wrong becomes a stated unknown', () => {
  test.each([
    [
      403,
      'PERMISSION_DENIED',
      'Permission denied for all log views',
      'not-permitted',
      'logging.logEntries.list',
    ],
    [
      403,
      'PERMISSION_DENIED',
      'Cloud Logging API has not been used in project 1 before',
      'not-configured',
      undefined,
    ],
    [
      401,
      'UNAUTHENTICATED',
      'Request had invalid authentication credentials',
      'not-authenticated',
      undefined,
    ],
    [404, 'NOT_FOUND', 'Project does not exist: shop-prod', 'not-found', undefined],
    [500, 'INTERNAL', 'Internal error', 'not-answering', undefined],
    [503, 'UNAVAILABLE', 'The service is away', 'not-answering', undefined],
  ])('HTTP %i %s: %s', async (code, status, message, because, permission) => {
    refuse(code, status, message)

    const fact = await source.gcfsd(scope, nodeName, patient())

    expect(fact).toEqual({
      known: false,
      because,
      ...(permission && { permission }),
      detail: expect.stringContaining(message),
    })
  })

  test('a network error', async () => {
    network.at(endpoint).post('/v2/entries:list').query(true).replyWithError('socket hang up')

    expect(await source.gcfsd(scope, nodeName, patient())).toMatchObject({ because: 'not-answering' })
  })

  test('an answer that does not come in time', async () => {
    network.at(endpoint).post('/v2/entries:list').query(true).delay(500).reply(200, { entries: [] })

    const fact = await source.gcfsd(scope, nodeName, AbortSignal.timeout(50))

    expect(fact).toMatchObject({ known: false, because: 'not-answering' })
  })

  test.each([
    ['a project', { project: 'x" OR resource.type="k8s_pod' }, nodeName, 'not-configured'],
    ['no project', { project: '' }, nodeName, 'not-configured'],
    ['a cluster', { cluster: 'a"b' }, nodeName, 'not-found'],
    ['a location', { location: 'a\nb' }, nodeName, 'not-found'],
    ['a node', {}, 'n" OR timestamp>"', 'not-found'],
  ])('%s that is no valid name asks nobody', async (_, places, node, because) => {
    expect(await source.gcfsd({ ...scope, ...places }, node, patient())).toMatchObject({
      known: false,
      because,
    })
  })

  test('missing default credentials are told as set-up that is missing', async () => {
    const before = { ...process.env }
    const empty = mkdtempSync(join(tmpdir(), 'pullcheck-'))
    Object.assign(process.env, { HOME: empty, CLOUDSDK_CONFIG: empty, METADATA_SERVER_DETECTION: 'none' })
    delete process.env.GOOGLE_APPLICATION_CREDENTIALS

    const fact = await createCloudLoggingSource().gcfsd(scope, nodeName, patient())
    process.env = before

    expect(fact).toMatchObject({ known: false, because: 'not-configured' })
  })
})

describe('the budget of reads', () => {
  const usedUp = { known: false, because: 'budget-used-up', againInMs: expect.any(Number) }

  test('is shared by all looks at a project, and asks nobody once it is used up', async () => {
    const rationed = createCloudLoggingSource({ endpoint, budget: createReadBudget(2) })
    answerWith([])
    answerWith([])

    await rationed.gcfsd(scope, nodeName, patient())
    await rationed.podEvents(scope, pod, patient())

    expect(await rationed.gcfsd(scope, nodeName, patient())).toMatchObject(usedUp)
  })

  test('is not touched by a question that is never asked', async () => {
    const rationed = createCloudLoggingSource({ endpoint, budget: createReadBudget(1) })
    await rationed.gcfsd(scope, 'no"name', patient())
    answerWith([])

    expect(await rationed.gcfsd(scope, nodeName, patient())).toMatchObject({ known: true })
  })

  test('is empty after a refusal of the service, for everybody', async () => {
    const rationed = createCloudLoggingSource({ endpoint })
    refuse(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded for quota metric Read requests')

    const refused = await rationed.gcfsd(scope, nodeName, patient())

    expect(refused).toMatchObject({ ...usedUp, detail: expect.stringContaining('Quota exceeded') })
    expect(await rationed.podEvents(scope, pod, patient())).toMatchObject(usedUp)
  })
})
