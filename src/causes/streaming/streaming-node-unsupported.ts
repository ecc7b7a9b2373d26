import { defineCause } from '../cause.ts'
import { whatSlowedPull } from '../why-not-streamed.ts'

export const streamingNodeUnsupported = defineCause({
  id: 'streaming-node-unsupported',
  effect: 'degrades',
  actor: 'platform',
  signatures: [{ in: 'pulled', slow: true, source: ['pod-event', 'logged-event'] }],
  needs: ['node', 'nodeEvents', 'imageManifest'],
  // Without the label nobody may ever have meant this node to stream.
  confirm: (evidence, symptom) => {
    if (whatSlowedPull(symptom, evidence) !== 'node-image') return 'ruled-out'
    return evidence.node.known && evidence.node.value.streaming ? 'likely' : 'possible'
  },
  playbook: [
    'check-streaming-requirements',
    'check-streaming-registry',
    'check-image-size',
    'check-boot-disk',
    'create-streaming-node-pool',
    'create-node-pool-with-fast-disk',
    'move-workload-to-node-pool',
    'slim-image',
  ],
  page: 'gke-image-streaming',
})
