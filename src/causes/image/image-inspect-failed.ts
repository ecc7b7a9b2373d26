import { defineCause } from '../cause.ts'
import { nodeHealth } from '../step-runs.ts'

export const imageInspectFailed = defineCause({
  id: 'image-inspect-failed',
  effect: 'blocks',
  actor: 'platform',
  signatures: [
    { in: 'status', reason: 'ImageInspectError' },
    {
      in: 'pullError',
      text: /failed to inspect image\b/i,
      stage: false,
      nodeTrouble: false,
      contentTrouble: false,
      runtimeDown: false,
    },
  ],
  playbook: ['read-pod-description', ...nodeHealth, 'remove-broken-image', 'replace-node'],
  page: 'gke-image-pulls',
})
