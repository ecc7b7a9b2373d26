import { defineCause } from '../cause.ts'

export const streamingSlowStart = defineCause({
  id: 'streaming-slow-start',
  effect: 'degrades',
  actor: 'developer',
  signatures: [{ in: 'streamed', slow: true }],
  // Programs take their time for many reasons; reading a streamed image is only one.
  confirm: () => 'possible',
  playbook: [
    'compare-start-and-readiness',
    'list-streamed-images',
    'read-gcfsd-log',
    'check-streaming-quota',
    'slim-image',
    'spread-image-reads',
    'preload-image',
  ],
  page: 'gke-image-streaming',
})
