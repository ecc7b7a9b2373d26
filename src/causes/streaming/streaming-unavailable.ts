import { defineCause } from '../cause.ts'
import { confirmOnStreamingNode, notStreamingNote } from '../confirm-on-streaming-node.ts'
import { openWayToGoogle, wayToGoogle } from '../step-runs.ts'

export const streamingUnavailable = defineCause({
  id: 'streaming-unavailable',
  effect: 'degrades',
  actor: 'platform',
  signatures: [
    { in: 'gcfsd', grpcCode: ['Unavailable', 'DeadlineExceeded'] },
    // Without a code: the transport's own words, and what gcfsd says when its cache can't serve a file.
    {
      in: 'gcfsd',
      grpcCode: false,
      text: /cached file failed|\btransport\b|dial tcp|connection (?:refused|reset|error)|i\/o timeout|deadline exceeded/i,
    },
    { in: 'gcfsd', grpcCode: 'Unknown', text: /\btransport\b|dial tcp|connection (?:refused|reset|error)/i },
  ],
  needs: ['node'],
  confirm: confirmOnStreamingNode,
  notes: notStreamingNote,
  playbook: [
    'read-gcfsd-log',
    'check-service-health',
    'check-streaming-enabled',
    ...wayToGoogle,
    ...openWayToGoogle,
    'allow-egress-to-google',
    'add-google-route',
  ],
  page: 'gke-image-streaming',
})
