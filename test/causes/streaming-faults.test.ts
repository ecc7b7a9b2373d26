import { describe, expect, test } from '@jest/globals'
import { streamingApiDisabled } from '../../src/causes/streaming/streaming-api-disabled.ts'
import { streamingFileFault } from '../../src/causes/streaming/streaming-file-fault.ts'
import { streamingImageIneligible } from '../../src/causes/streaming/streaming-image-ineligible.ts'
import { streamingRenameSymlink } from '../../src/causes/streaming/streaming-rename-symlink.ts'
import type { Evidence } from '../../src/evidence/evidence.ts'
import type { Symptom } from '../../src/evidence/symptom.ts'
import type { ImageFault } from '../../src/pull-error/reading.ts'
import { withNode } from '../support/situation.ts'

const faulty = 'v1.26.8-gke.200'
const mended = 'v1.34.1-gke.1000'

describe('a rename that fails', () => {
  test.each<[string, Evidence, string]>([
    [
      'on a streaming node of a faulty version',
      withNode({ streaming: true, kubeletVersion: faulty }),
      'confirmed',
    ],
    ['on a mended version', withNode({ streaming: true, kubeletVersion: mended }), 'ruled-out'],
    ['before the regression', withNode({ streaming: true, kubeletVersion: 'v1.24.9-gke.100' }), 'ruled-out'],
    ['on a node without streaming', withNode({ streaming: false, kubeletVersion: faulty }), 'ruled-out'],
    ['on a node of unknown version', withNode({ streaming: true }), 'possible'],
    ['on a node that nobody could look at', {}, 'possible'],
  ])('%s', (_, evidence, verdict) => {
    expect(streamingRenameSymlink.confirm?.(evidence, fault('no-such-device'))).toBe(verdict)
  })

  test('names the version only where it has the fault', () => {
    const symptom = fault('no-such-device')
    expect(streamingRenameSymlink.notes(withNode({ kubeletVersion: faulty }), symptom)).toEqual([
      'affectedVersion',
    ])
    expect(streamingRenameSymlink.notes(withNode({ kubeletVersion: mended }), symptom)).toEqual([])
  })
})

describe('a file that can’t be read', () => {
  test.each<[ImageFault, Evidence, string]>([
    ['symlink-levels', withNode({ streaming: true }), 'likely'],
    ['symlink-levels', withNode({ streaming: false }), 'ruled-out'],
    ['symlink-levels', {}, 'possible'],
    ['missing-file', withNode({ streaming: true }), 'possible'],
    ['missing-file', withNode({ streaming: false }), 'ruled-out'],
    ['missing-file', {}, 'ruled-out'],
  ])('%s', (kind, evidence, verdict) => {
    expect(streamingFileFault.confirm?.(evidence, fault(kind))).toBe(verdict)
  })

  test('warns of the usual reason, and of lost capabilities on old versions only', () => {
    const old = withNode({ kubeletVersion: 'v1.22.6-gke.100' })
    expect(streamingFileFault.notes(old, fault('symlink-levels'))).toEqual(['fileCapabilities'])
    expect(streamingFileFault.notes(withNode({ kubeletVersion: mended }), fault('missing-file'))).toEqual([
      'missingFile',
    ])
  })
})

test('an old version explains why some images could not be streamed', () => {
  const symptom: Symptom = { kind: 'gcfsd', source: 'gcfsd', line: { text: 'a line' } }
  const old = withNode({ streaming: true, kubeletVersion: 'v1.24.1-gke.100' })
  expect(streamingImageIneligible.notes(old, symptom)).toEqual(['oldVersion'])
  expect(
    streamingImageIneligible.notes(withNode({ streaming: true, kubeletVersion: mended }), symptom),
  ).toEqual([])
})

test('the project that the line names is where the API is off', () => {
  const symptom: Symptom = { kind: 'gcfsd', source: 'gcfsd', line: { text: 'a line', project: '471122' } }
  expect(streamingApiDisabled.notes({}, symptom)).toEqual(['namedProject'])
})

function fault(kind: ImageFault): Symptom {
  return { kind: 'fault', source: 'pod-event', fault: kind, text: 'a fault' }
}
