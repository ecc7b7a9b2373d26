import { defineCause } from '../cause.ts'

export const dnsFailure = defineCause({
  id: 'dns-failure',
  effect: 'blocks',
  actor: 'platform',
  signatures: [],
  playbook: [],
})
