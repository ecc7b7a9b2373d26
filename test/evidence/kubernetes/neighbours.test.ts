import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { createKubernetesSource } from '../../../src/evidence/kubernetes/client.ts'
import type { KubernetesSource } from '../../../src/evidence/sources.ts'
import {
  apiServer,
  forbidden,
  image,
  kubeconfigText,
  list,
  nodeName,
  pod,
  runningStatus,
  waitingStatus,
} from '../../support/kubernetes-fixtures.ts'
import { guardNetwork } from '../../support/nock-guard.ts'

const network = guardNetwork()
let source: KubernetesSource

beforeAll(() => {
  const kubeconfig = join(mkdtempSync(join(tmpdir(), 'pullcheck-')), 'config')
  writeFileSync(kubeconfig, kubeconfigText())
  source = createKubernetesSource({ kubeconfig }).source
})

const look = () => source.neighbours('checkout', AbortSignal.timeout(10_000))
const reply = (path: string, status: number, body: object) =>
  network.at(apiServer).get(path).query({ limit: '250' }).reply(status, body)
const everywhere = '/api/v1/pods'
const beside = '/api/v1/namespaces/checkout/pods'

function podWith(name: string, status: object) {
  return pod({ metadata: { name }, status: { phase: 'Pending', containerStatuses: [status] } })
}

describe('pods around one', () => {
  test.each([
    ['runs', runningStatus(), { state: 'pulled' }],
    [
      'has its image, and crashes',
      waitingStatus({ reason: 'CrashLoopBackOff', imageID: 'x@sha256:1' }),
      { state: 'pulled' },
    ],
    [
      'ran, and fails to be pulled anew',
      waitingStatus({ imageID: 'x@sha256:1', lastState: { terminated: { exitCode: 1 } } }),
      { state: 'failing', reason: 'ImagePullBackOff' },
    ],
    ['waits for its turn', waitingStatus({ reason: 'ContainerCreating', message: '' }), { state: 'waiting' }],
    ['backs off without a reason', waitingStatus({}), { state: 'failing', reason: 'ImagePullBackOff' }],
    [
      'names its trouble',
      waitingStatus({
        reason: 'ErrImagePull',
        message: `failed to pull and unpack image "${image}": failed to resolve reference "${image}": ${image}: not found`,
      }),
      { state: 'failing', reason: 'ErrImagePull', trouble: 'missing manifest' },
    ],
  ])('are read down to what tells their state: one %s', async (_, status, expected) => {
    reply(everywhere, 200, list('Pod', [podWith('web-1', status)]))

    const fact = await look()

    expect(fact).toMatchObject({
      known: true,
      value: [
        {
          namespace: 'checkout',
          name: 'web-1',
          node: nodeName,
          createdAt: '2026-11-20T08:00:00.000Z',
          images: [{ container: 'web', image, ...expected }],
        },
      ],
    })
  })

  test('are those of the namespace where the cluster may not be listed', async () => {
    reply(everywhere, 403, forbidden('list', 'pods'))
    reply(beside, 200, list('Pod', [pod()]))

    expect(await look()).toMatchObject({ known: true, value: [{ namespace: 'checkout' }] })
  })

  test('are out of sight where neither may be listed', async () => {
    reply(everywhere, 403, forbidden('list', 'pods'))
    reply(beside, 403, forbidden('list', 'pods'))

    expect(await look()).toMatchObject({
      known: false,
      because: 'not-permitted',
      permission: 'list pods',
    })
  })

  test('are not asked for twice when nobody answers', async () => {
    reply(everywhere, 500, {})

    expect(await look()).toMatchObject({ known: false, because: 'not-answering' })
  })
})
