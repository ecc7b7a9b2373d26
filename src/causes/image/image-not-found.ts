import { defineCause } from '../cause.ts'

export const imageNotFound = defineCause({
  id: 'image-not-found',
  effect: 'blocks',
  actor: 'developer',
  signatures: [],
  playbook: [],
})
