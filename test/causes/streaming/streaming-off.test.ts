import { describe, expect, test } from '@jest/globals'
import { streamingOff } from '../../../src/causes/streaming/streaming-off.ts'
import { seenOn, slowPullOf } from '../../support/streaming-evidence.ts'
import { claimsOf } from '../../support/test-cause.ts'

describe('streaming-off', () => {
  test('is likely on a node that could stream and does not', () => {
    expect(streamingOff.confirm?.(seenOn({ streaming: false }), slowPullOf())).toBe('likely')
  })

  test('is only possible while the image is not known', () => {
    const { image: _, ...nameless } = slowPullOf()
    expect(streamingOff.confirm?.(seenOn({ streaming: false }), nameless)).toBe('possible')
  })

  test.each([
    ['the node streams', seenOn({ streaming: true }), slowPullOf()],
    ['Autopilot streams without a label', seenOn({ autopilot: true }), slowPullOf()],
    ['the node can’t', seenOn({ osImage: 'Ubuntu 24.04.3 LTS' }), slowPullOf()],
    ['streaming would not help', seenOn({}), slowPullOf({ image: 'quay.io/fjord/model:3' })],
    ['the wait was the trouble', seenOn({}), slowPullOf({ waitingMs: 500_000 })],
    ['nobody could look at the node', {}, slowPullOf()],
  ])('is ruled out where %s', (_, evidence, symptom) => {
    expect(streamingOff.confirm?.(evidence, symptom)).toBe('ruled-out')
  })

  test.each([
    ['Successfully pulled image "gcr.io/fjord/model:3" in 2m5.5s (2m5.5s including waiting)', ['slow-pull']],
    ['Image gcr.io/fjord/model:3 is backed by image streaming.', []],
  ])('leaves the pasted text %s', (text, claims) => {
    expect(claimsOf(text)).toEqual(claims)
  })
})
