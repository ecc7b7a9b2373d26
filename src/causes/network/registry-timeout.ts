import { defineCause } from '../cause.ts'

export const registryTimeout = defineCause({
  id: 'registry-timeout',
  effect: 'blocks',
  actor: 'platform',
  signatures: [],
  playbook: [],
})
