import { describe, expect, test } from '@jest/globals'
import { registryForbidden } from '../../src/causes/auth/registry-forbidden.ts'
import { registryUnauthorized } from '../../src/causes/auth/registry-unauthorized.ts'
import { imageNotFound } from '../../src/causes/image/image-not-found.ts'
import { pullTimeout } from '../../src/causes/time/pull-timeout.ts'
import type { Evidence } from '../../src/evidence/evidence.ts'
import type { Symptom } from '../../src/evidence/symptom.ts'
import type { PullError } from '../../src/pull-error/pull-error.ts'
import {
  accountEmail,
  withAccount,
  withNode,
  withPool,
  withPullSecrets,
  withReaders,
} from '../support/situation.ts'

function pullError(fields: Partial<PullError>): Symptom {
  return { kind: 'pullError', source: 'pod-event', error: { text: 'as quoted', ...fields } }
}
const registry = {
  host: 'europe-west4-docker.pkg.dev',
  kind: 'artifact-registry',
  google: true,
  project: 'fruit-images',
  location: 'europe-west4',
  repository: 'apps',
} as const
const byNode = withPullSecrets([])
const reader = `serviceAccount:${accountEmail}`
const storage = ['https://www.googleapis.com/auth/devstorage.read_only']
const noStorage = ['https://www.googleapis.com/auth/logging.write']

describe('403 from Artifact Registry', () => {
  const symptom = pullError({ refusal: 'forbidden', registry })
  test.each<[string, Evidence, string, string[]]>([
    ['nobody could look', byNode, 'confirmed', []],
    ['no role', { ...byNode, ...withAccount(), ...withReaders([]) }, 'confirmed', ['roleMissing']],
    [
      'no role for an account that only the pool names',
      { ...byNode, ...withPool({ serviceAccount: accountEmail }), ...withReaders([]) },
      'confirmed',
      ['roleMissing'],
    ],
    ['a role', { ...byNode, ...withAccount(), ...withReaders([reader]) }, 'likely', ['roleThere']],
    ['everybody may read', { ...byNode, ...withReaders(['allUsers']) }, 'likely', ['roleThere']],
    [
      'a group that may hold the account',
      { ...byNode, ...withAccount(), ...withReaders(['group:nodes@fruit.example']) },
      'confirmed',
      [],
    ],
    [
      'a default account without an address',
      { ...byNode, ...withPool({ serviceAccount: 'default' }), ...withReaders([]) },
      'confirmed',
      [],
    ],
    [
      'the policy of another repository',
      { ...byNode, ...withAccount(), ...withReaders([], 'projects/p/locations/l/repositories/r') },
      'confirmed',
      [],
    ],
    [
      'a role, but no scope',
      { ...byNode, ...withAccount(), ...withReaders([reader]), ...withPool({ scopes: noStorage }) },
      'confirmed',
      ['scopeMissing'],
    ],
    [
      'a role, but a disabled account',
      { ...byNode, ...withAccount({ disabled: true }), ...withReaders([reader]) },
      'confirmed',
      ['accountOff'],
    ],
    [
      'no role, but a pull secret whose account nobody sees',
      { ...withPullSecrets(['regcred']), ...withAccount(), ...withReaders([]) },
      'confirmed',
      ['eitherAccount'],
    ],
  ])('%s', (_, evidence, verdict, notes) => {
    expect(registryForbidden.confirm?.(evidence, symptom)).toBe(verdict)
    expect(registryForbidden.notes(evidence, symptom)).toEqual(notes)
  })
})

describe('401 from Artifact Registry', () => {
  const symptom = pullError({ refusal: 'unauthorized', registry })
  test.each<[string, Evidence, string, string[]]>([
    ['nobody could look', byNode, 'confirmed', []],
    ['a disabled account', { ...byNode, ...withAccount({ disabled: true }) }, 'confirmed', ['accountOff']],
    ['a deleted account', { ...byNode, ...withAccount({ exists: false }) }, 'confirmed', ['accountOff']],
    ['no scope', { ...byNode, ...withPool({ scopes: noStorage }) }, 'confirmed', ['scopeMissing']],
    ['a scope alone', { ...byNode, ...withPool({ scopes: storage }) }, 'confirmed', []],
    [
      'an active account and a scope',
      { ...byNode, ...withAccount(), ...withPool({ scopes: storage }) },
      'likely',
      ['nodeCleared'],
    ],
  ])('%s', (_, evidence, verdict, notes) => {
    expect(registryUnauthorized.confirm?.(evidence, symptom)).toBe(verdict)
    expect(registryUnauthorized.notes(evidence, symptom)).toEqual(notes)
  })
})

describe('an image that is not found', () => {
  const written = 'europe-west4-docker.pkg.dev/fruit-images/apps/cider:2.1'
  const image = { written, host: registry.host, path: 'fruit-images/apps/cider', tag: '2.1', bare: false }
  const symptom = pullError({ missing: 'manifest', registry, image })
  const manifest = (platforms: string[], image?: string): Evidence => {
    const value = { mediaType: 'm', schemaVersion: 2, layers: [], platforms, ...(image && { image }) }
    return { imageManifest: { known: true, value } }
  }
  test.each<[string, Evidence, string, string[]]>([
    ['nobody could look', {}, 'confirmed', []],
    ['it is gone', { imageManifest: { known: false, because: 'not-found' } }, 'confirmed', []],
    [
      'it is there for other platforms',
      { ...withNode({ architecture: 'arm64' }), ...manifest(['linux/amd64']) },
      'possible',
      ['otherPlatform'],
    ],
    [
      'it is there for this platform',
      { ...withNode({ architecture: 'arm64' }), ...manifest(['linux/amd64', 'linux/arm64']) },
      'likely',
      ['thereNow'],
    ],
    [
      'another image of the pod is there',
      manifest([], 'europe-west4-docker.pkg.dev/other:1'),
      'confirmed',
      [],
    ],
    ['it is there, for one platform that it does not name', manifest([]), 'likely', ['thereNow']],
  ])('%s', (_, evidence, verdict, notes) => {
    expect(imageNotFound.confirm?.(evidence, symptom)).toBe(verdict)
    expect(imageNotFound.notes(evidence, symptom)).toEqual(notes)
  })
})

describe('a download that was broken off', () => {
  const stalled = pullError({ brokenOff: 'canceled' })
  test.each<[string, Evidence, string[]]>([
    ['nobody could look', {}, ['noProgress']],
    ['a slow disk', withPool({ diskType: 'pd-standard', diskSizeGb: 500 }), ['noProgress', 'slowDisk']],
    ['a small disk', withPool({ diskType: 'pd-balanced', diskSizeGb: 30 }), ['noProgress', 'slowDisk']],
    ['a fast disk', withPool({ diskType: 'pd-ssd', diskSizeGb: 30 }), ['noProgress', 'silentNetwork']],
    ['a big disk', withPool({ diskType: 'pd-balanced', diskSizeGb: 100 }), ['noProgress', 'silentNetwork']],
  ])('%s', (_, evidence, notes) => {
    expect(pullTimeout.notes(evidence, stalled)).toEqual(notes)
    expect(pullTimeout.confirm?.(evidence, stalled)).toBe('likely')
  })

  test('after a deadline says nothing of a silent network', () => {
    const symptom = pullError({ brokenOff: 'deadline-exceeded' })

    expect(pullTimeout.notes(withPool({ diskType: 'pd-ssd' }), symptom)).toEqual([])
  })
})
