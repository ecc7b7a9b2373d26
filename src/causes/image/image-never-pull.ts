import { defineCause } from '../cause.ts'

export const imageNeverPull = defineCause({
  id: 'image-never-pull',
  effect: 'blocks',
  actor: 'developer',
  signatures: [{ in: 'status', reason: 'ErrImageNeverPull' }],
  playbook: ['check-image-name', 'list-node-images', 'push-missing-image', 'set-pull-policy', 'set-image'],
  page: 'kubernetes-images',
})
