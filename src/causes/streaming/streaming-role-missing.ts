import { defineCause } from '../cause.ts'
import { confirmOnStreamingNode, notStreamingNote } from '../confirm-on-streaming-node.ts'
import { apiDisabled } from './streaming-api-disabled.ts'

export const streamingRoleMissing = defineCause({
  id: 'streaming-role-missing',
  effect: 'degrades',
  actor: 'platform',
  signatures: [
    {
      in: 'gcfsd',
      grpcCode: 'PermissionDenied',
      text: /service ?usage|required permission to use project/i,
      unless: new RegExp(`insufficient authentication scopes|${apiDisabled.source}`, 'i'),
    },
  ],
  needs: ['node'],
  confirm: confirmOnStreamingNode,
  notes: notStreamingNote,
  playbook: [
    'read-gcfsd-log',
    'find-node-service-account',
    'check-service-usage',
    'check-streaming-enabled',
    'grant-service-usage',
  ],
  page: 'gke-image-streaming',
})
