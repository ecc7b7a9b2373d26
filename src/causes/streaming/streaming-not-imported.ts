import { hasStreamed } from '../has-streamed.ts'
import { confirmOnStreamingNode, notStreamingNote } from '../confirm-on-streaming-node.ts'
import { defineCause } from '../cause.ts'

export const streamingNotImported = defineCause({
  id: 'streaming-not-imported',
  effect: 'degrades',
  actor: 'platform',
  signatures: [{ in: 'gcfsd', grpcCode: 'FailedPrecondition' }],
  needs: ['node', 'nodeEvents', 'pod'],
  confirm: confirmOnStreamingNode,
  notes: (evidence) => [
    ...notStreamingNote(evidence),
    ...(hasStreamed(evidence) ? (['streamed-since'] as const) : []),
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
