import { causes } from '../../src/causes/index.ts'
import { type NodeReport, reportNode } from '../../src/diagnosis/node-report.ts'
import { suspect } from '../../src/diagnosis/suspect.ts'
import type { Evidence } from '../../src/evidence/evidence.ts'
import { gcfsdSymptoms } from '../../src/evidence/gcfsd-symptoms.ts'
import { steps } from '../../src/steps/index.ts'
import { image, seenOn } from './streaming-evidence.ts'

export const notImported =
  'level=error error="rpc error: code = FailedPrecondition desc = no" module=gcfs_backend'
export const odd = 'level=error msg="odd" module=gcfs_backend'
export const memoryBytes = 16 * 2 ** 30

export function reportOf(evidence: Evidence, lines: { text: string; at?: string }[] = []): NodeReport {
  const symptoms = gcfsdSymptoms(lines, 'node-1')
  const gcfsd = { known: true, value: lines } as const
  const observation = { cluster: { cluster: 'orchard' }, evidence: { ...evidence, gcfsd }, symptoms }
  const candidates = suspect(Object.values(causes), symptoms)
  return reportNode({ node: 'node-1', observation, candidates, steps, now: new Date('2026-11-20T09:00:00Z') })
}

export const at = '2026-11-20T08:55:00Z'
/** Every way in which a node can stand towards image streaming. */
export const nodeReports: [string, NodeReport][] = [
  ['streams', reportOf(seenOn({ streaming: true, memoryBytes }, { streamed: [image] }))],
  [
    'has trouble',
    reportOf(seenOn({ streaming: true, memoryBytes }), [{ text: notImported, at }, { text: odd }]),
  ],
  ['does not stream', reportOf(seenOn({ memoryBytes }))],
  ['is of another cloud', reportOf(seenOn({ gke: false }))],
  ['is not there', reportOf({ node: { known: false, because: 'not-found' } })],
  ['may not be read', reportOf({ node: { known: false, because: 'not-permitted' } })],
  ['does not answer', reportOf({ node: { known: false, because: 'not-answering' } })],
]
