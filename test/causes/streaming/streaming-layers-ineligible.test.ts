import { describe, expect, test } from '@jest/globals'
import { streamingLayersIneligible } from '../../../src/causes/streaming/streaming-layers-ineligible.ts'
import type { Evidence } from '../../../src/evidence/evidence.ts'
import { image, seenOn, slowPullOf } from '../../support/streaming-evidence.ts'
import { claimsOf } from '../../support/test-cause.ts'

const empty = 'sha256:a3ed95caeb02ffe68cdd9fd84406680ae93d633cb16422d00e8a7c22955b46d4'
const streaming = { streaming: true }
const withEmpty = seenOn(streaming, { layers: ['sha256:1c', empty] })

describe('streaming-layers-ineligible', () => {
  test.each<[string, Evidence, string]>([
    ['an empty layer', withEmpty, 'confirmed'],
    ['a layer that comes twice', seenOn(streaming, { layers: ['sha256:1c', 'sha256:1c'] }), 'confirmed'],
    [
      'events out of sight',
      { ...withEmpty, nodeEvents: { known: false, because: 'not-permitted' } },
      'likely',
    ],
    ['layers in order', seenOn(streaming, { layers: ['sha256:1c', 'sha256:2d'] }), 'ruled-out'],
    ['an unknown manifest', seenOn(streaming), 'ruled-out'],
    ['streaming off', seenOn({}, { layers: [empty] }), 'ruled-out'],
    ['an image that has streamed', seenOn(streaming, { layers: [empty], streamed: [image] }), 'ruled-out'],
  ])('with %s', (_, evidence, verdict) => {
    expect(streamingLayersIneligible.confirm?.(evidence, slowPullOf())).toBe(verdict)
  })

  test('does not take the manifest of one image for another’s', () => {
    const manifest = withEmpty.imageManifest
    if (!manifest?.known) throw new Error('The sample has a manifest')
    const other = { ...manifest, value: { ...manifest.value, image: 'quay.io/fruit/perry:1' } }
    const evidence = { ...withEmpty, imageManifest: other }
    expect(streamingLayersIneligible.confirm?.(evidence, slowPullOf())).toBe('ruled-out')
  })

  test.each([
    ['', 'ruled-out'],
    [` image="${image}"`, 'ruled-out'],
    [' image="quay.io/fruit/perry:1"', 'confirmed'],
  ])('leaves it to the refusal in the service’s own log: %j', (named, verdict) => {
    const text = `level=error msg="Failed to mount image" error="rpc error: code = InvalidArgument desc = not eligible"${named} module=gcfs_backend`
    const evidence: Evidence = { ...withEmpty, gcfsd: { known: true, value: [{ text }] } }
    expect(streamingLayersIneligible.confirm?.(evidence, slowPullOf())).toBe(verdict)
  })

  test.each([
    ['Successfully pulled image "gcr.io/fjord/model:3" in 1m31s (1m31s including waiting)'],
    ['failed to extract layer sha256:a3ed95caeb02: wrong diff id calculated on extraction'],
  ])('claims no pasted text: %s', (text) => {
    expect(claimsOf(text)).not.toContain('streaming-layers-ineligible')
  })
})
