import { valueOf } from '../../evidence/evidence.ts'
import { defineCause } from '../cause.ts'
import { confirmOnStreamingNode, notStreamingNote } from '../confirm-on-streaming-node.ts'
import { hasStreamed } from '../has-streamed.ts'
import { notesThatHold } from '../notes-that-hold.ts'
import { gateHolds, versionGates } from '../version-gates.ts'

export const streamingImageIneligible = defineCause({
  id: 'streaming-image-ineligible',
  effect: 'degrades',
  actor: 'developer',
  signatures: [{ in: 'gcfsd', grpcCode: 'InvalidArgument' }],
  needs: ['node', 'nodeEvents', 'pod'],
  // A refusal in the node's log may be of some other image; one that has streamed is eligible.
  confirm: (evidence) => (hasStreamed(evidence) ? 'ruled-out' : confirmOnStreamingNode(evidence)),
  notes: ({ node }) => {
    const version = valueOf(node)?.kubeletVersion
    const gates = [versionGates['encrypted-images'], versionGates['pull-secrets']]
    const old = gates.some((gate) => gateHolds(gate, version))
    return [...notStreamingNote({ node }), ...notesThatHold(['oldVersion', old])]
  },
  playbook: [
    'check-streaming-registry',
    'check-manifest-schema',
    'check-image-layers',
    'check-streaming-requirements',
    'check-streaming-enabled',
    'read-gcfsd-log',
    'rebuild-image',
    'move-image-to-artifact-registry',
  ],
  page: 'gke-image-streaming',
})
