import { describe, expect, test } from '@jest/globals'
import { checkBootDisk, createNodePoolWithFastDisk } from '../../src/steps/boot-disk.ts'
import { checkNodeScopes } from '../../src/steps/check-node-scopes.ts'
import { createNodePoolWithScopes } from '../../src/steps/create-node-pool-with-scopes.ts'
import { listImageTags } from '../../src/steps/list-image-tags.ts'
import {
  checkNodeServiceAccountActive,
  enableNodeServiceAccount,
  findNodeServiceAccount,
} from '../../src/steps/node-service-account.ts'
import { checkRepositoryPolicy, grantArtifactReader } from '../../src/steps/repository-access.ts'
import {
  accountEmail,
  artifactRegistrySituation,
  isOffered,
  settled,
  situationOf,
  withAccount,
  withNode,
  withPool,
  withPullSecrets,
  withReaders,
} from '../support/situation.ts'

const scope = (name: string) => [`https://www.googleapis.com/auth/${name}`]
const fromRegistry = (evidence: object, values = {}) => {
  const situation = artifactRegistrySituation({
    evidence: { ...withNode(), ...withPullSecrets([]), ...evidence },
  })
  return { ...situation, values: { ...situation.values, ...values } }
}

describe('access scopes', () => {
  test.each([
    'devstorage.read_only',
    'devstorage.read_write',
    'devstorage.full_control',
    'cloud-platform',
    'cloud-platform.read-only',
  ])('suffice with %s', (name) => {
    const situation = fromRegistry(withPool({ scopes: scope(name) }))

    expect(settled(checkNodeScopes, situation)).toBe('fine')
    expect(isOffered(createNodePoolWithScopes, situation)).toBe(false)
  })

  test('are at fault without any of them', () => {
    const situation = fromRegistry(withPool({ scopes: scope('logging.write') }), { registryStatus: '403' })

    expect(settled(checkNodeScopes, situation)).toBe('culprit')
    expect(isOffered(createNodePoolWithScopes, situation)).toBe(true)
  })

  test.each([
    ['401', true],
    ['403', false],
  ])(
    'that nobody saw are left to the reader; after %s another pool is offered: %s',
    (registryStatus, offered) => {
      const situation = fromRegistry({}, { registryStatus })

      expect(settled(checkNodeScopes, situation)).toBeUndefined()
      expect(isOffered(createNodePoolWithScopes, situation)).toBe(offered)
    },
  )
})

describe('the account of the nodes', () => {
  test.each([
    [withAccount(), 'fine', 'fine', false],
    [withAccount({ disabled: true }), 'fine', 'culprit', true],
    [withAccount({ exists: false }), 'fine', 'culprit', true],
    [withPool({ serviceAccount: accountEmail }), 'fine', undefined, true],
    [withPool({ serviceAccount: 'default' }), undefined, undefined, true],
    [{}, undefined, undefined, true],
  ] as const)('%j', (evidence, found, active, enabling) => {
    const situation = fromRegistry(evidence)

    expect(settled(findNodeServiceAccount, situation)).toBe(found)
    expect(settled(checkNodeServiceAccountActive, situation)).toBe(active)
    expect(isOffered(enableNodeServiceAccount, situation)).toBe(enabling)
  })
})

describe('the repository’s policy', () => {
  test.each([
    ['has the account', withReaders([`serviceAccount:${accountEmail}`]), 'fine', false],
    ['lacks the account', withReaders([]), 'culprit', true],
    ['was not seen', {}, undefined, true],
  ] as const)('%s', (_, policy, mark, granting) => {
    const situation = fromRegistry({ ...withAccount(), ...policy })

    expect(settled(checkRepositoryPolicy, situation)).toBe(mark)
    expect(isOffered(grantArtifactReader, situation)).toBe(granting)
  })

  test('settles nothing where a pull secret signs in', () => {
    const evidence = { ...withAccount(), ...withReaders([]), ...withPullSecrets(['regcred']) }

    expect(settled(checkRepositoryPolicy, fromRegistry(evidence))).toBeUndefined()
  })
})

test.each([
  ['pd-standard', 'culprit', true],
  ['pd-ssd', 'fine', false],
])('a boot disk of type %s is marked %s', (diskType, mark, faster) => {
  const situation = situationOf({ evidence: { ...withNode(), ...withPool({ diskType }) } })

  expect(settled(checkBootDisk, situation)).toBe(mark)
  expect(isOffered(createNodePoolWithFastDisk, situation)).toBe(faster)
})

describe('the list of tags', () => {
  const container = {
    name: 'c',
    type: 'regular',
    image: 'i',
    state: { kind: 'none' },
    restartCount: 0,
  } as const
  const podOf = (containers: (typeof container)[]) => {
    const value = { namespace: 'n', name: 'p', uid: 'u', serviceAccount: 's', pullSecrets: [], containers }
    return { pod: { known: true, value } } as const
  }
  const gone = { imageManifest: { known: false, because: 'not-found' } } as const
  test.each([
    ['the image is gone', { ...podOf([container]), ...gone }, 'culprit'],
    ['one of several images is gone', { ...podOf([container, container]), ...gone }, undefined],
    ['nobody could look', podOf([container]), undefined],
  ] as const)('%s', (_, evidence, mark) => {
    expect(settled(listImageTags, fromRegistry(evidence))).toBe(mark)
  })
})
