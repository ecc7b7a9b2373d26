import { describe, expect, test } from '@jest/globals'
import { isWellKnownRegistryHost, nearestRegistryHost } from '../../src/steps/nearest-registry-host.ts'

describe('a slip of the pen', () => {
  test.each([
    ['quay.oi', 'quay.io'],
    ['ghrc.io', 'ghcr.io'],
    ['gcr.oi', 'gcr.io'],
    ['registry.k8s.ioo', 'registry.k8s.io'],
    ['mcr.mircosoft.com', 'mcr.microsoft.com'],
    ['registry.gitlba.co', 'registry.gitlab.com'],
    ['europe-west4-docker.pkg.dve', 'europe-west4-docker.pkg.dev'],
    ['us-dcoker.pkg.dev', 'us-docker.pkg.dev'],
    ['us-doker.pkg.dev', 'us-docker.pkg.dev'],
  ])('%s was meant to be %s', (written, meant) => {
    expect(nearestRegistryHost(written)).toBe(meant)
  })
})

describe('no slip', () => {
  test.each(['quay.io', 'asia.gcr.io', 'europe-west4-docker.pkg.dev'])('%s is known', (host) => {
    expect(isWellKnownRegistryHost(host)).toBe(true)
    expect(nearestRegistryHost(host)).toBeUndefined()
  })

  test.each(['harbor.orchard.example', 'registry.internal', 'docker.orchard.io', ''])(
    '%s is a name of its own',
    (host) => {
      expect(nearestRegistryHost(host)).toBeUndefined()
    },
  )
})
