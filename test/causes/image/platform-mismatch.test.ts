import { describe, expect, test } from '@jest/globals'
import { platformMismatch } from '../../../src/causes/image/platform-mismatch.ts'
import type { Evidence } from '../../../src/evidence/evidence.ts'
import type { Symptom } from '../../../src/evidence/symptom.ts'
import { withNode } from '../../support/situation.ts'
import { testCause } from '../../support/test-cause.ts'

testCause('platform-mismatch', {
  shows: [
    'Error response from daemon: image operating system "windows" cannot be used on this platform: operating system is not supported',
    'Error: failed to create containerd task: failed to create shim task: hcs::CreateComputeSystem cart: The container operating system does not match the host operating system.: unknown',

    'Failed to pull image "ghcr.io/fjord/probe:1.0": rpc error: code = NotFound desc = failed to pull and unpack image "ghcr.io/fjord/probe:1.0": no match for platform in manifest: not found',
    'Failed to pull image "ghcr.io/fjord/probe:1.0": failed to pull and unpack image "ghcr.io/fjord/probe:1.0": no match for platform in manifest sha256:77aa0000000000000000000000000000000000000000000000000000000000bb: not found',
    'no matching manifest for linux/arm64/v8 in the manifest list entries',
    'standard_init_linux.go:228: exec user process caused: exec format error',
    'Error: failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "/srv/cart": exec format error: unknown',
    'choosing image instance: no image found in image index for architecture "arm64", variant "v8", OS "linux"',
  ],
  leaves: [
    ['/bin/bash: line 3: /opt/tools/lint: cannot execute binary file: Exec format error', null],

    [
      'Failed to pull image "ghcr.io/fjord/probe:1.0": failed to pull and unpack image "ghcr.io/fjord/probe:1.0": failed to resolve reference "ghcr.io/fjord/probe:1.0": ghcr.io/fjord/probe:1.0: not found',
      'image-not-found',
    ],
    ['error: no platform matches train 4711 in the schedule', null],
    ["0/6 nodes are available: 6 node(s) didn't match Pod's node affinity/selector.", null],
  ],
})

const noMatch: Symptom = { kind: 'pullError', source: 'pod-event', error: { text: 'x', missing: 'platform' } }
const started: Symptom = {
  kind: 'fault',
  source: 'pod-event',
  fault: 'exec-format',
  text: 'exec format error',
}

function onArm(...platforms: string[]): Evidence {
  const value = {
    mediaType: 'application/vnd.oci.image.index.v1+json',
    schemaVersion: 2,
    layers: [],
    platforms,
  }
  return { ...withNode({ architecture: 'arm64' }), imageManifest: { known: true, value } }
}

describe('node and image are compared', () => {
  test.each([
    [
      'an image for another architecture',
      onArm('linux/amd64', 'unknown/unknown'),
      noMatch,
      'confirmed',
      ['compared'],
    ],
    ['an image that fits by now', onArm('linux/amd64', 'linux/arm64/v8'), noMatch, 'possible', ['fits']],
    ['an image of one platform', onArm(), noMatch, 'confirmed', []],
    ['a foreign program', onArm('linux/amd64'), started, 'confirmed', ['compared', 'started']],
    ['a program that ought to run', onArm('linux/arm64'), started, 'possible', ['fits', 'started', 'script']],
    ['a program nobody looked at', {}, started, 'likely', ['started', 'script']],
  ] as const)('%s', (_, evidence, symptom, certainty, notes) => {
    expect(platformMismatch.confirm?.(evidence, symptom)).toBe(certainty)
    expect(platformMismatch.notes(evidence, symptom)).toEqual(notes)
  })

  test('what both are is passed on to texts and commands', () => {
    expect(platformMismatch.values?.(onArm('linux/amd64'), noMatch)).toEqual({
      nodeArchitecture: 'arm64',
      imagePlatforms: 'linux/amd64',
      imageArchitecture: 'amd64',
    })
  })

  test("a registry's odd words do not get into a patch", () => {
    expect(platformMismatch.values?.(onArm('linux/amd64"}}'), noMatch)).not.toHaveProperty(
      'imageArchitecture',
    )
  })
})
