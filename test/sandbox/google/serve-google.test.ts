import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createGoogleSource } from '../../../src/evidence/gcp/client.ts'
import type { GoogleSource } from '../../../src/evidence/sources.ts'
import { type Sandbox, startSandbox } from '../../../src/sandbox/start-sandbox.ts'

const project = 'kiosk-prod-4821'
const host = 'us-central1-docker.pkg.dev'
const patient = () => AbortSignal.timeout(10_000)

function asking(google: GoogleSource) {
  const image = (path: string, reference: string) =>
    google.imageManifest({ host, path, reference, written: path }, patient())
  return {
    pool: (nodePool: string) =>
      google.nodePool({ project, location: 'us-central1', cluster: 'kiosk', nodePool }, patient()),
    account: (name: string) => google.nodeAccount(project, name, patient()),
    policy: (owner: string) =>
      google.repositoryPolicy({ project: owner, location: 'us-central1', repository: 'web' }, patient()),
    image,
  }
}

describe('Google’s APIs in the sandbox', () => {
  let sandbox: Sandbox
  let google: ReturnType<typeof asking>
  beforeAll(async () => {
    sandbox = await startSandbox()
    google = asking(createGoogleSource({ endpoint: sandbox.googleEndpoint }))
  })
  afterAll(() => sandbox.stop())

  test('show a pool that may read images, and one that may not', async () => {
    const storage = 'https://www.googleapis.com/auth/devstorage.read_only'

    expect(await google.pool('newest')).toMatchObject({
      value: { scopes: expect.arrayContaining([storage]), streaming: false, diskType: 'pd-balanced' },
    })
    expect(await google.pool('media')).toMatchObject({
      value: { scopes: expect.not.arrayContaining([storage]), streaming: true },
    })
    expect(await google.pool('nowhere')).toMatchObject({ because: 'not-found' })
  })

  test('show accounts: active, disabled, gone, and the default one by its address', async () => {
    const email = (name: string) => `${name}@${project}.iam.gserviceaccount.com`

    expect(await google.account(email('kiosk-nodes'))).toMatchObject({ value: { disabled: false } })
    expect(await google.account(email('ledger-nodes'))).toMatchObject({ value: { disabled: true } })
    expect(await google.account(email('nobody'))).toMatchObject({ value: { exists: false } })
    expect(await google.account('default')).toMatchObject({
      value: { email: '604182937715-compute@developer.gserviceaccount.com' },
    })
  })

  test('show who may read a repository', async () => {
    const nodes = `serviceAccount:kiosk-nodes@${project}.iam.gserviceaccount.com`

    expect(await google.policy(project)).toMatchObject({
      value: { readers: expect.arrayContaining([nodes]) },
    })
    expect(await google.policy('kiosk-images-2207')).toMatchObject({
      value: { readers: expect.not.arrayContaining([nodes]) },
    })
  })

  test('show images that exist, and miss those that don’t', async () => {
    const path = `${project}/catalog/thumbnailer`

    expect(await google.image(`${project}/payments/ledger`, '5.2.1')).toMatchObject({
      value: {
        platforms: ['linux/amd64'],
        layers: expect.arrayContaining([expect.stringMatching(/^sha256:/)]),
      },
    })
    expect(await google.image(path, 'v3.1.O')).toMatchObject({ because: 'not-found' })
  })

  test('take no other question', async () => {
    const response = await fetch(`${sandbox.googleEndpoint}/v1/projects/${project}/topics`)

    expect(response.status).toBe(404)
  })
})

describe('a right that is taken away', () => {
  test.each([
    ['container.clusters.get', (google: ReturnType<typeof asking>) => google.pool('newest')],
    ['iam.serviceAccounts.list', (google: ReturnType<typeof asking>) => google.account('default')],
    [
      'artifactregistry.repositories.getIamPolicy',
      (google: ReturnType<typeof asking>) => google.policy(project),
    ],
    [
      'artifactregistry.repositories.downloadArtifacts',
      (google: ReturnType<typeof asking>) => google.image(`${project}/payments/ledger`, '5.2.1'),
    ],
  ])('%s', async (permission, ask) => {
    const sandbox = await startSandbox({ forbid: [permission] })
    const google = asking(createGoogleSource({ endpoint: sandbox.googleEndpoint }))

    const fact = await ask(google)
    await sandbox.stop()

    expect(fact).toMatchObject({ known: false, because: 'not-permitted', permission })
  })
})
