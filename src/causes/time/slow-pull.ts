import { defineCause } from '../cause.ts'

export const slowPull = defineCause({
  id: 'slow-pull',
  effect: 'degrades',
  actor: 'platform',
  signatures: [{ in: 'pulled', slow: true }],
  playbook: [],
})
