import { defineCause } from '../cause.ts'

export const googleApiTimeout = defineCause({
  id: 'google-api-timeout',
  effect: 'blocks',
  actor: 'platform',
  signatures: [],
  playbook: [],
})
