import { defineCause } from '../cause.ts'

export const registryUnauthorized = defineCause({
  id: 'registry-unauthorized',
  effect: 'blocks',
  actor: 'platform',
  signatures: [{ in: 'pullError', refusal: 'unauthorized' }],
  playbook: [],
})
