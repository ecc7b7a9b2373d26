import { type EvidenceView, valueOf } from '../../evidence/evidence.ts'
import { defineCause, type Verdict } from '../cause.ts'
import { notesThatHold } from '../notes-that-hold.ts'
import { aroundStreamingFault } from '../step-runs.ts'
import { gateHolds, versionGates } from '../version-gates.ts'

export const streamingRenameSymlink = defineCause({
  id: 'streaming-rename-symlink',
  effect: 'blocks',
  actor: 'platform',
  signatures: [
    { in: 'fault', fault: 'no-such-device' },
    { in: 'gcfsd', text: /no such device or address|\bENXIO\b/i },
  ],
  needs: ['node'],
  confirm: judge,
  notes: (evidence) => notesThatHold(['affectedVersion', isAffected(evidence)]),
  playbook: [...aroundStreamingFault, 'avoid-rename', 'disable-image-streaming'],
  page: 'gke-image-streaming',
})

/** The error has other reasons too, so a version that was mended and a node that never streamed rule this one out. */
function judge(evidence: EvidenceView<'node'>): Verdict {
  const affected = isAffected(evidence)
  const streaming = valueOf(evidence.node)?.streaming
  if (affected === false || streaming === false) return 'ruled-out'
  return affected && streaming ? 'confirmed' : 'possible'
}

function isAffected({ node }: EvidenceView<'node'>): boolean | undefined {
  return gateHolds(versionGates['rename-of-symlinks'], valueOf(node)?.kubeletVersion)
}
