import type { Fact, PodFacts } from '../../evidence/evidence.ts'
import { defineCause } from '../cause.ts'
import { confirmOnStreamingNode, notStreamingNote } from '../confirm-on-streaming-node.ts'
import { notesThatHold } from '../notes-that-hold.ts'

export const streamingQuotaExceeded = defineCause({
  id: 'streaming-quota-exceeded',
  effect: 'degrades',
  actor: 'platform',
  signatures: [{ in: 'gcfsd', grpcCode: 'ResourceExhausted' }],
  needs: ['node', 'pod'],
  confirm: confirmOnStreamingNode,
  notes: ({ node, pod }) => [...notStreamingNote({ node }), ...notesThatHold(['crashLoop', crashes(pod)])],
  playbook: ['read-gcfsd-log', 'check-streaming-quota', 'request-streaming-quota', 'spread-image-reads'],
  page: 'gke-image-streaming',
})

function crashes(pod: Fact<PodFacts>): boolean {
  const containers = pod.known ? pod.value.containers : []
  return containers.some(({ state }) => state.kind === 'waiting' && state.reason === 'CrashLoopBackOff')
}
