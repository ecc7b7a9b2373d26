import { describe, expect, test } from '@jest/globals'
import type { Evidence } from '../../src/evidence/evidence.ts'
import { checkNodeRuntime } from '../../src/steps/check-node-runtime.ts'
import { checkNodeArchitecture, selectNodeArchitecture } from '../../src/steps/image-platforms.ts'
import { commandsOf, isOffered, settled, situationOf, withNode } from '../support/situation.ts'

function withPlatforms(...platforms: string[]): Evidence {
  const value = {
    mediaType: 'application/vnd.oci.image.index.v1+json',
    schemaVersion: 2,
    layers: [],
    platforms,
  }
  return { imageManifest: { known: true, value } }
}

describe('the architecture of the node', () => {
  const arm = withNode({ architecture: 'arm64' })

  test.each([
    ['fine', { ...arm, ...withPlatforms('linux/amd64', 'linux/arm64/v8') }],
    ['culprit', { ...arm, ...withPlatforms('linux/amd64') }],
    [undefined, { ...arm, ...withPlatforms() }],
    [undefined, arm],
    [undefined, withPlatforms('linux/amd64')],
  ])('is %s', (expected, evidence) => {
    expect(settled(checkNodeArchitecture, situationOf({ evidence }))).toBe(expected)
  })

  test('is asked for in a patch that stays JSON', () => {
    const values = { workload: 'deployment/cart', namespace: 'shop', imageArchitecture: 'amd64' }
    const [command = ''] = commandsOf(selectNodeArchitecture, situationOf({ values }))

    const patch = command.slice(command.indexOf("'{")).replaceAll("'", '')
    expect(JSON.parse(patch)).toEqual({
      spec: { template: { spec: { nodeSelector: { 'kubernetes.io/arch': 'amd64' } } } },
    })
  })

  test.each([
    ['deployment/cart', true],
    ['job/cart', false],
    [undefined, true],
  ])('can be chosen for %s: %s', (workload, expected) => {
    const values = workload === undefined ? {} : { workload }
    expect(isOffered(selectNodeArchitecture, situationOf({ values }))).toBe(expected)
  })
})

test.each([
  ['containerd://1.7.27', undefined],
  ['containerd://2.0.4', 'culprit'],
  ['containerd://10.0.0', 'culprit'],
  ['cri-o://2.1.0', undefined],
])('%s is settled as %s for an old image format', (containerRuntime, expected) => {
  expect(settled(checkNodeRuntime, situationOf({ evidence: withNode({ containerRuntime }) }))).toBe(expected)
})
