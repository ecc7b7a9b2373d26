import { type EvidenceView, valueOf } from '../../evidence/evidence.ts'
import type { Symptom } from '../../evidence/symptom.ts'
import { defineCause, type Verdict } from '../cause.ts'
import { notesThatHold } from '../notes-that-hold.ts'
import { aroundStreamingFault } from '../step-runs.ts'
import { gateHolds, versionGates } from '../version-gates.ts'

export const streamingFileFault = defineCause({
  id: 'streaming-file-fault',
  effect: 'blocks',
  actor: 'platform',
  signatures: [{ in: 'fault', fault: ['symlink-levels', 'missing-file'] }],
  needs: ['node'],
  confirm: judge,
  notes: ({ node }, symptom) =>
    notesThatHold(
      ['missingFile', faultOf(symptom) === 'missing-file'],
      ['fileCapabilities', gateHolds(versionGates['file-capabilities'], valueOf(node)?.kubeletVersion)],
    ),
  playbook: [...aroundStreamingFault, 'disable-image-streaming'],
  page: 'gke-image-streaming',
})

/** A wrong command gives the same words as a lost file, so that is weighed only where a node streams. */
function judge({ node }: EvidenceView<'node'>, symptom: Symptom): Verdict {
  const streaming = valueOf(node)?.streaming
  const mountFailed = faultOf(symptom) === 'symlink-levels'
  if (streaming === undefined) return mountFailed ? 'possible' : 'ruled-out'
  if (!streaming) return 'ruled-out'
  return mountFailed ? 'likely' : 'possible'
}

function faultOf(symptom: Symptom) {
  return symptom.kind === 'fault' ? symptom.fault : undefined
}
