import { defineCause } from '../cause.ts'
import { confirmOnStreamingNode, notStreamingNote } from '../confirm-on-streaming-node.ts'

export const streamingScopeMissing = defineCause({
  id: 'streaming-scope-missing',
  effect: 'degrades',
  actor: 'platform',
  signatures: [{ in: 'gcfsd', grpcCode: 'PermissionDenied', text: /insufficient authentication scopes/i }],
  needs: ['node'],
  confirm: confirmOnStreamingNode,
  notes: notStreamingNote,
  playbook: [
    'read-gcfsd-log',
    'check-streaming-enabled',
    'check-node-scopes',
    'check-streaming-api',
    'enable-streaming-api',
    'create-streaming-node-pool',
    'move-workload-to-node-pool',
  ],
  page: 'gke-image-streaming',
})
