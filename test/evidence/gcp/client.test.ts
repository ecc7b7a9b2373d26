import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { createGoogleSource } from '../../../src/evidence/gcp/client.ts'
import type { ImagePlace } from '../../../src/evidence/sources.ts'
import { guardNetwork } from '../../support/nock-guard.ts'

const network = guardNetwork()
const endpoint = 'http://google.test:8124'
const source = createGoogleSource({ endpoint })
const patient = () => AbortSignal.timeout(10_000)

const pool = { project: 'orchard-prod', location: 'europe-west4', cluster: 'orchard', nodePool: 'apples' }
const poolPath = '/v1/projects/orchard-prod/locations/europe-west4/clusters/orchard/nodePools/apples'
const repository = { project: 'fruit-images', location: 'europe-west4', repository: 'apps' }
const policyPath = '/v1/projects/fruit-images/locations/europe-west4/repositories/apps:getIamPolicy'
const email = 'apple-nodes@orchard-prod.iam.gserviceaccount.com'
const accountPath =
  '/v1/projects/orchard-prod/serviceAccounts/apple-nodes%40orchard-prod.iam.gserviceaccount.com'
const image: ImagePlace = {
  host: 'europe-west4-docker.pkg.dev',
  path: 'fruit-images/apps/cider',
  reference: '2.1',
  written: 'europe-west4-docker.pkg.dev/fruit-images/apps/cider:2.1',
  architecture: 'arm64',
}
const manifestPath = '/v2/fruit-images/apps/cider/manifests'

function reply(path: string, status: number, body: object) {
  network.at(endpoint).get(path).reply(status, body)
}
const failure = (code: number, message: string) => ({ error: { code, message, status: 'X' } })

const looks = [
  ['the node pool', poolPath, 'container.clusters.get', () => source.nodePool(pool, patient())],
  [
    'the account',
    accountPath,
    'iam.serviceAccounts.get',
    () => source.nodeAccount('orchard-prod', email, patient()),
  ],
  [
    'the policy',
    policyPath,
    'artifactregistry.repositories.getIamPolicy',
    () => source.repositoryPolicy(repository, patient()),
  ],
  [
    'the manifest',
    `${manifestPath}/2.1`,
    'artifactregistry.repositories.downloadArtifacts',
    () => source.imageManifest(image, patient()),
  ],
] as const

describe.each(looks)('%s', (_, path, permission, look) => {
  test('that may not be read names the permission', async () => {
    reply(path, 403, failure(403, `Permission '${permission}' denied.`))

    expect(await look()).toEqual({
      known: false,
      because: 'not-permitted',
      permission,
      detail: `Permission '${permission}' denied.`,
    })
  })

  test('of an API that was never switched on is not set up', async () => {
    reply(path, 403, failure(403, 'The API has not been used in project 12 before or it is disabled.'))

    expect(await look()).toMatchObject({ known: false, because: 'not-configured' })
  })

  test.each([
    ['an outage', 503, failure(503, 'backend down')],
    ['an answer of another shape', 200, { hello: 'world', manifests: 3, bindings: 3 }],
  ])('is unknown after %s', async (__, status, body) => {
    reply(path, status, body)

    expect(await look()).toMatchObject({ known: false, because: 'not-answering' })
  })

  test('is unknown where nobody listens', async () => {
    network.at(endpoint).get(path).replyWithError('connect ECONNREFUSED')

    expect(await look()).toMatchObject({ known: false, because: 'not-answering' })
  })
})

test('gives up when time is over', async () => {
  network.at(endpoint).get(poolPath).delay(2_000).reply(200, {})

  expect(await source.nodePool(pool, AbortSignal.timeout(20))).toMatchObject({
    known: false,
    because: 'not-answering',
  })
})

describe('the node pool', () => {
  test('carries what bears on pulls', async () => {
    reply(poolPath, 200, {
      name: 'apples',
      version: '1.35.2-gke.1269000',
      config: {
        machineType: 'n2-standard-8',
        diskSizeGb: 100,
        diskType: 'pd-balanced',
        oauthScopes: ['https://www.googleapis.com/auth/logging.write'],
        serviceAccount: 'default',
        imageType: 'COS_CONTAINERD',
        gcfsConfig: { enabled: true },
      },
      status: 'RUNNING',
    })

    expect(await source.nodePool(pool, patient())).toEqual({
      known: true,
      value: {
        name: 'apples',
        scopes: ['https://www.googleapis.com/auth/logging.write'],
        serviceAccount: 'default',
        imageType: 'COS_CONTAINERD',
        streaming: true,
        diskType: 'pd-balanced',
        diskSizeGb: 100,
        machineType: 'n2-standard-8',
        version: '1.35.2-gke.1269000',
      },
    })
  })

  test.each([[{ gcfsConfig: {} }], [{}]])('does not stream with %j', async (config) => {
    reply(poolPath, 200, { name: 'apples', config })

    expect(await source.nodePool(pool, patient())).toMatchObject({ value: { streaming: false, scopes: [] } })
  })

  test('that is gone is not found', async () => {
    reply(poolPath, 404, failure(404, 'Not found'))

    expect(await source.nodePool(pool, patient())).toMatchObject({ known: false, because: 'not-found' })
  })
})

describe('the account', () => {
  test.each([
    ['active', 200, { email }, { email, exists: true, disabled: false }],
    ['disabled', 200, { email, disabled: true }, { email, exists: true, disabled: true }],
    ['deleted', 404, failure(404, 'Unknown service account'), { email, exists: false, disabled: false }],
  ])('is %s', async (_, status, body, value) => {
    reply(accountPath, status, body)

    expect(await source.nodeAccount('orchard-prod', email, patient())).toEqual({ known: true, value })
  })

  test.each([
    ['shared@tools-9.iam.gserviceaccount.com', 'tools-9'],
    ['shared@tools-9.example.com.iam.gserviceaccount.com', 'example.com%3Atools-9'],
    ['12345-compute@developer.gserviceaccount.com', '12345'],
    ['odd@elsewhere.example', 'orchard-prod'],
  ])('%s is asked for in project %s', async (address, project) => {
    reply(`/v1/projects/${project}/serviceAccounts/${encodeURIComponent(address)}`, 200, { email: address })

    expect(await source.nodeAccount('orchard-prod', address, patient())).toMatchObject({
      value: { email: address, exists: true },
    })
  })

  test('`default` is found in the list, on a later page too', async () => {
    const list = '/v1/projects/orchard-prod/serviceAccounts?pageSize=100'
    const address = '604182937715-compute@developer.gserviceaccount.com'
    reply(list, 200, { accounts: [{ email }], nextPageToken: 'p2' })
    reply(`${list}&pageToken=p2`, 200, { accounts: [{ email: address, disabled: true }] })

    expect(await source.nodeAccount('orchard-prod', 'default', patient())).toEqual({
      known: true,
      value: { email: address, exists: true, disabled: true },
    })
  })

  test('`default` that no list holds has no name', async () => {
    reply('/v1/projects/orchard-prod/serviceAccounts?pageSize=100', 200, {})

    expect(await source.nodeAccount('orchard-prod', 'default', patient())).toMatchObject({
      known: false,
      because: 'not-found',
    })
  })
})

test('the policy is read down to who may read', async () => {
  reply(policyPath, 200, {
    bindings: [
      {
        role: 'roles/artifactregistry.reader',
        members: [`serviceAccount:${email}`, 'group:devs@fruit.example'],
      },
      { role: 'roles/artifactregistry.repoAdmin', members: [`serviceAccount:${email}`] },
      { role: 'roles/iam.securityReviewer', members: ['user:eve@fruit.example'] },
    ],
  })

  expect(await source.repositoryPolicy(repository, patient())).toEqual({
    known: true,
    value: {
      readers: [`serviceAccount:${email}`, 'group:devs@fruit.example'],
      repository: 'projects/fruit-images/locations/europe-west4/repositories/apps',
    },
  })
})

describe('the manifest', () => {
  const layers = [{ digest: 'sha256:aa' }, { digest: 'sha256:bb' }]

  test('of a single image', async () => {
    const mediaType = 'application/vnd.oci.image.manifest.v1+json'
    network
      .at(endpoint, { reqheaders: { accept: /image\.index.*manifest\.v1/ } })
      .get(`${manifestPath}/2.1`)
      .reply(200, { schemaVersion: 2, mediaType, layers })

    expect(await source.imageManifest(image, patient())).toEqual({
      known: true,
      value: {
        image: image.written,
        mediaType,
        schemaVersion: 2,
        layers: ['sha256:aa', 'sha256:bb'],
        platforms: [],
      },
    })
  })

  const index = (...names: string[]) => ({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    manifests: names.map((name) => {
      const [os, architecture] = name.split('/')
      return { digest: `sha256:${architecture}`, platform: { os, architecture } }
    }),
  })

  test('of an index names its platforms, and the layers that the node would get', async () => {
    reply(`${manifestPath}/2.1`, 200, index('linux/amd64', 'linux/arm64', 'unknown/unknown'))
    reply(`${manifestPath}/sha256%3Aarm64`, 200, { schemaVersion: 2, layers })

    expect(await source.imageManifest(image, patient())).toMatchObject({
      value: { platforms: ['linux/amd64', 'linux/arm64'], layers: ['sha256:aa', 'sha256:bb'] },
    })
  })

  test('of an index without the node’s architecture has no layers', async () => {
    reply(`${manifestPath}/2.1`, 200, index('linux/amd64'))

    expect(await source.imageManifest(image, patient())).toMatchObject({
      value: { platforms: ['linux/amd64'], layers: [] },
    })
  })

  test('of an index whose author wrote a path for a digest is not followed', async () => {
    const manifests = [{ digest: '..', platform: { os: 'linux', architecture: 'arm64' } }]
    reply(`${manifestPath}/2.1`, 200, { schemaVersion: 2, manifests })

    expect(await source.imageManifest(image, patient())).toMatchObject({
      value: { platforms: ['linux/arm64'], layers: [] },
    })
  })

  test('of an index with made-up platforms names few, and only plain words', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => `os${index}/riscv64`)
    reply(`${manifestPath}/2.1`, 200, index('linux/am d64', 'linux/<!channel>', ...many))

    const fact = await source.imageManifest(image, patient())

    const platforms = fact.known ? fact.value.platforms : []
    expect(platforms).toHaveLength(30)
    expect(platforms.join(' ')).not.toMatch(/channel|am d64/)
  })

  test('of schema 1 has layers too', async () => {
    reply(`${manifestPath}/2.1`, 200, { schemaVersion: 1, fsLayers: [{ blobSum: 'sha256:cc' }] })

    expect(await source.imageManifest(image, patient())).toMatchObject({
      value: { schemaVersion: 1, layers: ['sha256:cc'] },
    })
  })

  test('that is gone is not found', async () => {
    reply(`${manifestPath}/2.1`, 404, { errors: [{ code: 'MANIFEST_UNKNOWN', message: 'no such manifest' }] })

    expect(await source.imageManifest(image, patient())).toEqual({
      known: false,
      because: 'not-found',
      detail: 'no such manifest',
    })
  })

  test.each([
    'registry.example',
    'pkg.dev.evil.example',
    'us-docker.pkg.dev@evil.example',
    'evil-docker.pkg.dev.example',
    'x.gcr.io.example',
  ])('is never asked of %s, which would see the token', async (host) => {
    expect(await source.imageManifest({ ...image, host }, patient())).toMatchObject({
      because: 'not-configured',
    })
  })
})

test('a name that can’t exist is never sent', async () => {
  expect(await source.nodePool({ ...pool, cluster: '../x' }, patient())).toMatchObject({ known: false })
  expect(await source.nodeAccount('not a project', email, patient())).toMatchObject({ known: false })
  expect(await source.nodeAccount(pool.project, '..', patient())).toMatchObject({
    detail: 'a name is not valid',
  })
  expect(
    await source.repositoryPolicy({ project: pool.project, location: 'us', repository: '..' }, patient()),
  ).toMatchObject({ detail: 'a name is not valid' })
})

describe('without credentials', () => {
  test('it is not set up, and nobody is asked', async () => {
    const before = { ...process.env }
    const empty = mkdtempSync(join(tmpdir(), 'pullcheck-'))
    Object.assign(process.env, { HOME: empty, CLOUDSDK_CONFIG: empty, METADATA_SERVER_DETECTION: 'none' })
    delete process.env.GOOGLE_APPLICATION_CREDENTIALS

    const fact = await createGoogleSource().nodePool(pool, patient())
    process.env = before

    expect(fact).toMatchObject({ known: false, because: 'not-configured' })
  })
})
