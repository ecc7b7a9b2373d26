import { defineCause } from '../cause.ts'

export const pullAccessDenied = defineCause({
  id: 'pull-access-denied',
  effect: 'blocks',
  actor: 'developer',
  signatures: [{ in: 'pullError', refusal: 'access-denied' }],
  playbook: [],
})
