import { defineCause } from '../cause.ts'
import { whatSlowedPull } from '../why-not-streamed.ts'

export const streamingOff = defineCause({
  id: 'streaming-off',
  effect: 'degrades',
  actor: 'platform',
  signatures: [{ in: 'pulled', slow: true, source: ['pod-event', 'logged-event'] }],
  needs: ['node', 'nodeEvents', 'imageManifest'],
  confirm: (evidence, symptom) => {
    if (whatSlowedPull(symptom, evidence) !== 'node-not-streaming') return 'ruled-out'
    return symptom.kind === 'pulled' && symptom.image !== undefined ? 'likely' : 'possible'
  },
  playbook: [
    'check-streaming-enabled',
    'check-streaming-requirements',
    'check-streaming-version',
    'check-streaming-registry',
    'check-image-layers',
    'check-streaming-api',
    'check-image-size',
    'check-boot-disk',
    'enable-streaming-api',
    'enable-image-streaming',
    'create-streaming-node-pool',
    'move-workload-to-node-pool',
    'slim-image',
  ],
  page: 'gke-image-streaming',
})
