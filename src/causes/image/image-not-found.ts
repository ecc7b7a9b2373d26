import { defineCause } from '../cause.ts'

export const imageNotFound = defineCause({
  id: 'image-not-found',
  effect: 'blocks',
  actor: 'developer',
  signatures: [{ in: 'pullError', missing: ['manifest', 'repository'] }],
  playbook: [],
})
