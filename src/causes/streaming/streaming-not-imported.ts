import { defineCause } from '../cause.ts'
import { confirmOnStreamingNode, notStreamingNote } from '../confirm-on-streaming-node.ts'
import { hasStreamed } from '../has-streamed.ts'
import { notesThatHold } from '../notes-that-hold.ts'

export const streamingNotImported = defineCause({
  id: 'streaming-not-imported',
  effect: 'degrades',
  actor: 'platform',
  signatures: [{ in: 'gcfsd', grpcCode: 'FailedPrecondition' }],
  needs: ['node', 'nodeEvents', 'pod'],
  confirm: confirmOnStreamingNode,
  notes: (evidence) => [
    ...notStreamingNote(evidence),
    ...notesThatHold(['streamedSince', hasStreamed(evidence)]),
  ],
  playbook: [
    'check-streaming-enabled',
    'check-image-on-node',
    'read-gcfsd-log',
    'create-streaming-node-pool',
    'wait-and-recreate-pod',
  ],
  page: 'gke-image-streaming',
})
