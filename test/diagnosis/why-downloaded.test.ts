import { describe, expect, test } from '@jest/globals'
import { reportPulls } from '../../src/diagnosis/report-pulls.ts'
import type { Evidence, NodeFacts } from '../../src/evidence/evidence.ts'
import type { Symptom } from '../../src/evidence/symptom.ts'
import { readGcfsdLine } from '../../src/pull-error/read-gcfsd-line.ts'
import { image, seenOn, slowPullOf } from '../support/streaming-evidence.ts'

const streaming: Partial<NodeFacts> = { streaming: true }

function gcfsd(message: string, at = '2026-11-20T08:00:00Z'): Symptom {
  const text = `level=error msg="Failed to mount image" error="rpc error: ${message}" module=gcfs_backend`
  return { ...readGcfsdLine(text), source: 'gcfsd', at }
}

function whyOf(evidence: Evidence, symptoms: Symptom[] = [], pulled = slowPullOf()): unknown {
  return reportPulls([pulled, ...symptoms], evidence).map(({ how, why }) => [how, why])[0]
}

describe('why an image was downloaded in full', () => {
  test.each([
    ['streaming is off', seenOn({}), 'node-not-streaming'],
    ['the node’s image', seenOn({ osImage: 'Ubuntu 24.04.3 LTS' }), 'node-image'],
    ['its layers', seenOn(streaming, { layers: ['sha256:1c', 'sha256:1c'] }), 'image-ineligible'],
    ['nothing that was seen', seenOn(streaming), 'not-known'],
    ['a node elsewhere', seenOn({ gke: false }), undefined],
  ])('%s', (_, evidence, why) => {
    expect(whyOf(evidence)).toEqual(['downloaded', why])
  })

  test('the registry, whatever the node', () => {
    const pulled = slowPullOf({ image: 'ghcr.io/fruit/cider:2' })
    expect(whyOf(seenOn(streaming), [], pulled)).toEqual(['downloaded', 'registry-not-streamable'])
  })

  test.each([
    ['code = FailedPrecondition desc = image is not imported', 'not-imported'],
    ['code = InvalidArgument desc = image is not eligible', 'image-ineligible'],
    ['code = PermissionDenied desc = Request had insufficient authentication scopes.', 'scope-missing'],
    ['code = PermissionDenied desc = The caller does not have permission', 'access-denied'],
    ['code = ResourceExhausted desc = Quota exceeded for quota metric', 'quota-exceeded'],
    ['code = Unavailable desc = connection error', 'service-unavailable'],
    ['code = Internal desc = odd', 'not-known'],
  ])('the service’s own word: %s', (message, why) => {
    expect(whyOf(seenOn(streaming), [gcfsd(message)])).toEqual(['downloaded', why])
  })

  test('the last word counts, and only on this image', () => {
    const other = 'quay.io/fruit/perry:1'
    const lines = [
      gcfsd('code = ResourceExhausted', '2026-11-20T08:09:00Z'),
      gcfsd('code = FailedPrecondition', '2026-11-20T08:01:00Z'),
      { ...gcfsd('code = InvalidArgument', '2026-11-20T08:30:00Z'), image: other },
    ]
    expect(whyOf(seenOn(streaming), lines)).toEqual(['downloaded', 'quota-exceeded'])
  })
})

describe('how an image came', () => {
  test('is not known of a pull that only the log remembers', () => {
    expect(whyOf(seenOn({}), [], slowPullOf({ source: 'logged-event' }))).toEqual(['unknown', undefined])
  })

  test('is streaming, also when its container has only restarted', () => {
    const present: Symptom = {
      kind: 'alreadyPresent',
      source: 'pod-event',
      container: 'cider',
      image,
      text: 'present',
    }
    const streamed: Symptom = { kind: 'streamed', source: 'node-event', image, text: 'streamed' }
    expect(reportPulls([present, streamed], seenOn(streaming))).toMatchObject([{ how: 'streamed' }])
  })
})
