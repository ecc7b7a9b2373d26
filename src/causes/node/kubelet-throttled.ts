import { defineCause } from '../cause.ts'

export const kubeletThrottled = defineCause({
  id: 'kubelet-throttled',
  effect: 'degrades',
  actor: 'platform',
  signatures: [{ in: 'pullError', nodeTrouble: 'throttled' }],
  playbook: [
    'check-node-load',
    'check-kubelet-limits',
    'spread-pod-starts',
    'preload-image',
    'enable-image-streaming',
  ],
})
