import { describe, expect, test } from '@jest/globals'
import { isGoogleAddress, registryOf } from '../../src/pull-error/registries.ts'

describe('registryOf', () => {
  test.each([
    [
      'us-west1-docker.pkg.dev',
      'p/r/i',
      { kind: 'artifact-registry', google: true, project: 'p', location: 'us-west1', repository: 'r' },
    ],
    [
      'europe-docker.pkg.dev',
      'example.com/p/r/i',
      { project: 'example.com:p', location: 'europe', repository: 'r' },
    ],
    ['us-docker.pkg.dev', 'k8s-artifacts-prod/images/pause', { kind: 'kubernetes', google: true }],
    ['eu.gcr.io', 'p/i', { kind: 'gcr', project: 'p', location: 'europe', repository: 'eu.gcr.io' }],
    ['mirror.gcr.io', 'library/nginx', { kind: 'docker-hub', google: true }],
    ['k8s.gcr.io', 'pause', { kind: 'kubernetes', google: true }],
    ['registry.k8s.io', 'pause', { kind: 'kubernetes', google: true }],
    ['registry-1.docker.io', 'library/nginx', { kind: 'docker-hub', google: false }],
    ['production.cloudflare.docker.com:4444', '', { kind: 'docker-hub' }],
    ['ghcr.io', 'a/b', { kind: 'ghcr' }],
    ['cdn01.quay.io', '', { kind: 'quay' }],
    ['123.dkr.ecr.eu-west-1.amazonaws.com', 'a', { kind: 'ecr' }],
    ['fjord.azurecr.io', 'a', { kind: 'acr' }],
    ['mcr.microsoft.com', 'a', { kind: 'mcr' }],
    ['eastus.data.mcr.microsoft.com', '', { kind: 'mcr' }],
    ['registry.gitlab.com', 'a', { kind: 'gitlab' }],
    ['EU.GCR.io:443', 'p/i', { host: 'eu.gcr.io:443', kind: 'gcr', location: 'europe' }],
    ['azurecr.io', 'a', { kind: 'other' }],
    ['a.registry.gitlab.com', 'a', { kind: 'other' }],
    ['', '', { kind: 'other', google: false }],
    ['storage.googleapis.com', '', { kind: 'other', google: true }],
    ['notgcr.io', 'a', { kind: 'other', google: false }],
    ['quay.io.example', 'a', { kind: 'other' }],
  ])('%s/%s', (host, path, registry) => {
    expect(registryOf(host, path)).toMatchObject({ host, ...registry })
  })

  test('the same host with another path is another registry', () => {
    const host = 'us-west1-docker.pkg.dev'

    expect([registryOf(host, 'p/r/i'), registryOf(host, 'q/s/i'), registryOf(host)]).toMatchObject([
      { project: 'p', repository: 'r' },
      { project: 'q', repository: 's' },
      { host },
    ])
    expect(registryOf(host)).not.toHaveProperty('project')
  })

  test.each([
    ['199.36.153.3', false],
    ['199.36.153.4', true],
    ['199.36.153.11', true],
    ['199.36.153.12', false],
  ])('knows the virtual addresses of Google APIs: %s', (address, google) => {
    expect(isGoogleAddress(address)).toBe(google)
  })
})
