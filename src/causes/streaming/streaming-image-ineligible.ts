import { defineCause } from '../cause.ts'
import { confirmOnStreamingNode, notStreamingNote } from '../confirm-on-streaming-node.ts'
import { hasStreamed } from '../has-streamed.ts'

export const streamingImageIneligible = defineCause({
  id: 'streaming-image-ineligible',
  effect: 'degrades',
  actor: 'developer',
  signatures: [{ in: 'gcfsd', grpcCode: 'InvalidArgument' }],
  needs: ['node', 'nodeEvents', 'pod'],
  // A refusal in the node's log may be of some other image; one that has streamed is eligible.
  confirm: (evidence) => (hasStreamed(evidence) ? 'ruled-out' : confirmOnStreamingNode(evidence)),
  notes: notStreamingNote,
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
