import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { createKubernetesSource } from '../../src/evidence/kubernetes/client.ts'
import { observePods } from '../../src/evidence/observe-pods.ts'
import type { ClusterSources } from '../../src/evidence/sources.ts'
import {
  apiServer,
  forbidden,
  image,
  kubeconfigText,
  list,
  pod,
  runningStatus,
  waitingStatus,
} from '../support/kubernetes-fixtures.ts'
import { guardNetwork } from '../support/nock-guard.ts'

const network = guardNetwork()
const path = '/api/v1/namespaces/checkout/pods'
const namespace = { kind: 'namespace', namespace: 'checkout' } as const
const unasked = () => Promise.reject(new Error('not to be asked'))
let sources: ClusterSources

beforeAll(() => {
  const kubeconfig = join(mkdtempSync(join(tmpdir(), 'pullcheck-')), 'config')
  writeFileSync(kubeconfig, kubeconfigText())
  const { source, facts } = createKubernetesSource({ kubeconfig })
  sources = { facts, kubernetes: source, logging: { podEvents: unasked, gcfsd: unasked } }
})

function observe(request: Parameters<typeof observePods>[0] = namespace) {
  return observePods(request, sources, AbortSignal.timeout(10_000))
}

function named(name: string, status = waitingStatus({})) {
  return pod({ metadata: { name }, status: { containerStatuses: [status] } })
}

describe('the pods of a namespace', () => {
  test('are read with one call where they are few, and those that fail to pull are told', async () => {
    const message = `Back-off pulling image "${image}": ErrImagePull: ${image}: not found`
    network
      .at(apiServer)
      .get(path)
      .query({ limit: 250 })
      .reply(
        200,
        list('Pod', [
          named('web-6c8fd9b7d4-aaaaa'),
          named('web-6c8fd9b7d4-bbbbb', waitingStatus({ message })),
          named('web-6c8fd9b7d4-ccccc', runningStatus()),
          named('web-6c8fd9b7d4-ddddd', waitingStatus({ reason: 'CrashLoopBackOff', message: 'back-off' })),
          named('web-6c8fd9b7d4-eeeee', waitingStatus({ reason: 'InvalidImageName', message: 'bad' })),
        ]),
      )

    const observation = await observe()

    expect(observation).toMatchObject({ total: 5, cut: false, didYouMean: [] })
    expect(observation.failing.map(({ pod: name, container }) => [name, container])).toEqual([
      ['web-6c8fd9b7d4-aaaaa', 'web'],
      ['web-6c8fd9b7d4-bbbbb', 'web'],
      ['web-6c8fd9b7d4-eeeee', 'web'],
    ])
    expect(new Set(observation.failing.map(({ reason }) => reason)).size).toBe(3)
  })

  test('may be more than are read', async () => {
    const half = Array.from({ length: 250 }, (_, index) => named(`web-${index}`))
    const answer = (next: string) => list('Pod', half, { continue: next })
    network.at(apiServer).get(path).query({ limit: 250 }).reply(200, answer('half'))
    network.at(apiServer).get(path).query({ limit: 250, continue: 'half' }).reply(200, answer('more'))

    expect(await observe()).toMatchObject({ total: 500, cut: true })
  })

  test('may not be listed', async () => {
    network.at(apiServer).get(path).query(true).reply(403, forbidden('list', 'pods'))

    expect(await observe()).toMatchObject({
      unread: { because: 'not-permitted', permission: 'list pods' },
      total: 0,
      failing: [],
    })
  })

  test('of a name that cannot exist are never asked for', async () => {
    expect(await observe({ ...namespace, namespace: '../nodes' })).toMatchObject({
      unread: { because: 'not-found' },
    })
  })
})

test('the pods of a workload are told from the others by their owner', async () => {
  const owner = { apiVersion: 'apps/v1', kind: 'StatefulSet', name: 'db', uid: 's', controller: true }
  const other = pod({ metadata: { name: 'db-0', labels: {}, ownerReferences: [owner] } })
  network
    .at(apiServer)
    .get(path)
    .query(true)
    .reply(200, list('Pod', [named('web-6c8fd9b7d4-aaaaa'), other]))

  const observation = await observe({
    kind: 'workload',
    workloadKind: 'deployment',
    namespace: 'checkout',
    name: 'web',
  })

  expect(observation).toMatchObject({ total: 1, failing: [{ pod: 'web-6c8fd9b7d4-aaaaa' }] })
})
