import { describe, expect, test } from '@jest/globals'
import { streamingImageIneligible } from '../../src/causes/streaming/streaming-image-ineligible.ts'
import { streamingNotImported } from '../../src/causes/streaming/streaming-not-imported.ts'
import { streamingQuotaExceeded } from '../../src/causes/streaming/streaming-quota-exceeded.ts'
import { streamingScopeMissing } from '../../src/causes/streaming/streaming-scope-missing.ts'
import type { ContainerState, Evidence } from '../../src/evidence/evidence.ts'
import type { Symptom } from '../../src/evidence/symptom.ts'
import { withNode } from '../support/situation.ts'

const image = 'europe-west4-docker.pkg.dev/fruit-images/apps/cider:2.1'
const symptom: Symptom = { kind: 'gcfsd', source: 'gcfsd', line: { text: 'a line of the log' } }

describe('the node’s label', () => {
  test.each([
    [streamingScopeMissing],
    [streamingNotImported],
    [streamingImageIneligible],
    [streamingQuotaExceeded],
  ])('confirms $id only on a node that streams', (cause) => {
    expect(cause.confirm?.(withNode({ streaming: true }), symptom)).toBe('confirmed')
    expect(cause.confirm?.(withNode({ streaming: false }), symptom)).toBe('possible')
    expect(cause.confirm?.({}, symptom)).toBe('confirmed')
    expect(cause.notes(withNode({ streaming: false }), symptom)).toEqual(['notStreaming'])
    expect(cause.notes(withNode({ streaming: true }), symptom)).toEqual([])
  })
})

describe('an image that the node has streamed', () => {
  const evidence = { ...withNode({ streaming: true }), ...withPod(), ...withStreamed(image) }

  test('is eligible, so the refusal was of another one', () => {
    expect(streamingImageIneligible.confirm?.(evidence, symptom)).toBe('ruled-out')
  })

  test('has been imported since', () => {
    expect(streamingNotImported.notes(evidence, symptom)).toEqual(['streamedSince'])
  })

  test('says nothing about the others', () => {
    const other = { ...evidence, ...withStreamed(`${image}-slim`) }
    expect(streamingImageIneligible.confirm?.(other, symptom)).toBe('confirmed')
    expect(streamingNotImported.notes(other, symptom)).toEqual([])
  })
})

test('a crash loop may come of refused reads', () => {
  const crashing = withPod({ kind: 'waiting', reason: 'CrashLoopBackOff' })
  expect(streamingQuotaExceeded.notes({ ...withNode({ streaming: true }), ...crashing }, symptom)).toEqual([
    'crashLoop',
  ])
})

function withPod(state: ContainerState = { kind: 'none' }): Evidence {
  const container = { name: 'cider', type: 'regular', image, state, restartCount: 0 } as const
  const value = {
    namespace: 'fruit',
    name: 'press-0',
    uid: 'press-uid',
    serviceAccount: 'default',
    pullSecrets: [],
    containers: [container],
  }
  return { pod: { known: true, value } }
}

function withStreamed(streamed: string): Evidence {
  const message = `Image ${streamed} is backed by image streaming.`
  return { nodeEvents: { known: true, value: [{ reason: 'ImageStreaming', message, count: 1 }] } }
}
