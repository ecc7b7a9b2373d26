import { defineCause } from '../cause.ts'

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
  playbook: [
    'read-pod-description',
    'check-node-conditions',
    'check-node-disk',
    'read-runtime-log',
    'remove-broken-image',
    'replace-node',
  ],
  page: 'gke-image-pulls',
})
