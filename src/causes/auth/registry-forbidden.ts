import { defineCause } from '../cause.ts'

export const registryForbidden = defineCause({
  id: 'registry-forbidden',
  effect: 'blocks',
  actor: 'platform',
  signatures: [{ in: 'pullError', refusal: 'forbidden' }],
  playbook: [],
})
