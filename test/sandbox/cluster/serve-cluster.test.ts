import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { ApiException, AuthorizationV1Api, CoreV1Api, KubeConfig, VersionApi } from '@kubernetes/client-node'
import { type Sandbox, startSandbox } from '../../../src/sandbox/start-sandbox.ts'

let sandbox: Sandbox
let config: KubeConfig
let core: CoreV1Api

beforeAll(async () => {
  sandbox = await startSandbox()
  config = new KubeConfig()
  config.loadFromFile(sandbox.kubeconfig)
  core = config.makeApiClient(CoreV1Api)
})
afterAll(() => sandbox.stop())

describe('reading objects with the Kubernetes client', () => {
  test('a pod whose image cannot be pulled waits with the whole error in its status', async () => {
    const pod = await core.readNamespacedPod({ namespace: 'checkout', name: 'web-7f9c-x2k4q' })

    const waiting = pod.status?.containerStatuses?.[0]?.state?.waiting
    expect(waiting?.reason).toBe('ImagePullBackOff')
    expect(waiting?.message).toMatch(
      /^Back-off pulling image ".*": ErrImagePull: failed to pull and unpack .* 403/,
    )
    expect(pod.metadata?.ownerReferences?.[0]).toMatchObject({ kind: 'ReplicaSet', name: 'web-7f9c' })
  })

  test('an older kubelet keeps the error out of the status', async () => {
    const pod = await core.readNamespacedPod({ namespace: 'storefront', name: 'cart-cache-0' })

    const message = pod.status?.containerStatuses?.[0]?.state?.waiting?.message
    expect(message).toBe('Back-off pulling image "redis:8.2-alpine"')
  })

  test("a pod's own events are selected by its uid, page by page", async () => {
    const pod = await core.readNamespacedPod({ namespace: 'checkout', name: 'web-7f9c-x2k4q' })
    const fieldSelector = `involvedObject.uid=${pod.metadata?.uid},involvedObject.kind=Pod`

    const whole = await core.listNamespacedEvent({ namespace: 'checkout', fieldSelector })
    const first = await core.listNamespacedEvent({ namespace: 'checkout', fieldSelector, limit: 4 })
    const next = first.metadata?._continue ?? ''
    const second = await core.listNamespacedEvent({
      namespace: 'checkout',
      fieldSelector,
      limit: 4,
      _continue: next,
    })

    const reasons = whole.items.map(({ reason }) => reason)
    expect(reasons).toEqual(['Scheduled', 'Pulling', 'Failed', 'Failed', 'BackOff', 'Failed'])
    expect([...first.items, ...second.items].map(({ reason }) => reason)).toEqual(reasons)
    expect(second.metadata?._continue).toBeUndefined()
    expect(whole.items[2]?.involvedObject.fieldPath).toBe('spec.containers{web}')
    expect(whole.items[2]?.lastTimestamp).toBeInstanceOf(Date)
  })

  test('a streaming node says so in its labels and in an event in the namespace default', async () => {
    const pod = await core.readNamespacedPod({ namespace: 'storefront', name: 'frontend-7d8c9b6f5-j6h4p' })
    const name = pod.spec?.nodeName ?? ''

    const node = await core.readNode({ name })
    const { items } = await core.listNamespacedEvent({
      namespace: 'default',
      fieldSelector: `involvedObject.kind=Node,involvedObject.name=${name},reason=ImageStreaming`,
    })

    expect(node.metadata?.labels?.['cloud.google.com/gke-image-streaming']).toBe('true')
    expect(node.spec?.providerID).toBe(
      `gce://${sandbox.project}/${node.metadata?.labels?.['topology.kubernetes.io/zone']}/${name}`,
    )
    expect(node.status?.nodeInfo?.kubeletVersion).toMatch(/^v1\.\d+\.\d+-gke\.\d+$/)
    expect(items.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Image .* is backed by image streaming\.$/),
    ])
  })

  test('expired events are gone from the cluster', async () => {
    const { items } = await core.listNamespacedEvent({ namespace: 'legacy' })

    expect(items).toEqual([])
  })

  test('service accounts and the version can be read', async () => {
    const account = await core.readNamespacedServiceAccount({ namespace: 'checkout', name: 'default' })
    const version = await config.makeApiClient(VersionApi).getCode()

    expect(account.metadata?.name).toBe('default')
    expect(version.gitVersion).toMatch(/^v1\.\d+\.\d+-gke\.\d+$/)
  })
})

describe('refusals in the words of Kubernetes', () => {
  const user = 'User "system:serviceaccount:pullcheck:pullcheck" cannot'
  test.each([
    {
      name: 'a missing pod',
      call: () => core.readNamespacedPod({ namespace: 'checkout', name: 'nope' }),
      code: 404,
      message: 'pods "nope" not found',
    },
    {
      name: 'a pod in a forbidden namespace',
      call: () => core.readNamespacedPod({ namespace: 'vault', name: 'signer-5d9c8b7f6-c7t2j' }),
      code: 403,
      message: `pods "signer-5d9c8b7f6-c7t2j" is forbidden: ${user} get resource "pods" in API group "" in the namespace "vault"`,
    },
    {
      name: 'events of a forbidden namespace',
      call: () => core.listNamespacedEvent({ namespace: 'vault' }),
      code: 403,
      message: `events is forbidden: ${user} list resource "events" in API group "" in the namespace "vault"`,
    },
    {
      name: 'a field that cannot be selected by',
      call: () => core.listNamespacedEvent({ namespace: 'checkout', fieldSelector: 'message=x' }),
      code: 400,
      message: 'invalid field selector',
    },
  ])('$name', async ({ call, code, message }) => {
    const error = await call().catch((reason: unknown) => reason)

    if (!(error instanceof ApiException)) throw new Error('not refused')
    expect(error.code).toBe(code)
    expect(JSON.parse(error.body)).toMatchObject({ kind: 'Status', status: 'Failure', code, message })
  })

  test('a wrong token', async () => {
    const { clusters } = JSON.parse(await readFile(sandbox.kubeconfig, 'utf8'))

    const response = await fetch(`${clusters[0].cluster.server}/api/v1/pods`, {
      headers: { authorization: 'Bearer somebody-else' },
    })

    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ kind: 'Status', reason: 'Unauthorized' })
  })
})

test.each([
  { namespace: 'checkout', resource: 'pods', verb: 'get', allowed: true },
  { namespace: 'vault', resource: 'pods', verb: 'get', allowed: false },
  { namespace: 'checkout', resource: 'secrets', verb: 'get', allowed: false },
])('may the bot $verb $resource in $namespace? $allowed', async ({ allowed, ...resourceAttributes }) => {
  const api = config.makeApiClient(AuthorizationV1Api)

  const review = await api.createSelfSubjectAccessReview({ body: { spec: { resourceAttributes } } })

  expect(review.status?.allowed).toBe(allowed)
})

test.each([
  ['pods', 'orders', [['api-6b9f8d7c5-p9x4w', '0/2', 'Init:ImagePullBackOff', '0', '14m']]],
  [
    'pods',
    'ml',
    [
      expect.arrayContaining(['ImagePullBackOff']),
      ...Array.from({ length: 3 }, () => expect.arrayContaining(['Running'])),
    ],
  ],
  ['events', 'default', [expect.arrayContaining(['ImageStreaming']), expect.anything(), expect.anything()]],
])('kubectl gets a table of %s in %s', async (resource, namespace, rows) => {
  const { clusters } = JSON.parse(await readFile(sandbox.kubeconfig, 'utf8'))

  const response = await fetch(`${clusters[0].cluster.server}/api/v1/namespaces/${namespace}/${resource}`, {
    headers: { accept: 'application/json;as=Table;v=v1;g=meta.k8s.io,application/json' },
  })

  const table = JSON.parse(await response.text())
  expect(table.kind).toBe('Table')
  expect(table.rows.map(({ cells }: { cells: string[] }) => cells)).toEqual(rows)
})

test('a right can be taken away everywhere', async () => {
  const strict = await startSandbox({ forbid: ['get nodes'] })
  const strictConfig = new KubeConfig()
  strictConfig.loadFromFile(strict.kubeconfig)

  const reading = strictConfig.makeApiClient(CoreV1Api).readNode({ name: 'any' })

  await expect(reading).rejects.toMatchObject({ code: 403 })
  await strict.stop()
  await expect(readFile(strict.kubeconfig)).rejects.toMatchObject({ code: 'ENOENT' })
})
