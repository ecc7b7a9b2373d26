import { defineCause } from '../cause.ts'

export const registryUnauthorized = defineCause({
  id: 'registry-unauthorized',
  effect: 'blocks',
  actor: 'platform',
  signatures: [],
  playbook: [],
})
