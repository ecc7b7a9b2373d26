import { describe, expect, test } from '@jest/globals'
import { streamingFromDisk } from '../../../src/causes/streaming/streaming-from-disk.ts'
import type { ContainerFacts, Evidence } from '../../../src/evidence/evidence.ts'
import type { Symptom } from '../../../src/evidence/symptom.ts'
import { image, seenOn } from '../../support/streaming-evidence.ts'
import { claimsOf } from '../../support/test-cause.ts'

const streaming = { streaming: true }
const onDisk: Symptom = {
  kind: 'alreadyPresent',
  source: 'pod-event',
  image,
  text: `Container image "${image}" already present on machine`,
}
const missing: ContainerFacts = {
  name: 'late',
  type: 'regular',
  image: 'quay.io/fruit/perry:1',
  state: { kind: 'waiting', reason: 'ImagePullBackOff' },
  restartCount: 0,
}

describe('streaming-from-disk', () => {
  test('only informs', () => {
    expect(streamingFromDisk.effect).toBe('informs')
  })

  test.each<[string, Evidence, string]>([
    ['a streaming node', seenOn(streaming), 'confirmed'],
    ['Autopilot', seenOn({ autopilot: true }), 'confirmed'],
    [
      'events out of sight',
      { ...seenOn(streaming), nodeEvents: { known: false, because: 'expired' } },
      'likely',
    ],
    ['a node that does not stream', seenOn({}), 'ruled-out'],
    ['a restart of a streamed image', seenOn(streaming, { streamed: [image] }), 'ruled-out'],
    ['a pod that lacks another image', seenOn(streaming, { pod: { containers: [missing] } }), 'ruled-out'],
    ['nothing known', {}, 'ruled-out'],
  ])('on %s', (_, evidence, verdict) => {
    expect(streamingFromDisk.confirm?.(evidence, onDisk)).toBe(verdict)
  })

  test.each([
    ['Container image "gcr.io/fjord/model:3" already present on machine'],
    ['Image gcr.io/fjord/model:3 is backed by image streaming.'],
  ])('leaves the pasted text %s', (text) => {
    expect(claimsOf(text)).toEqual([])
  })
})
