import { defineCause } from '../cause.ts'

export const streamingScopeMissing = defineCause({
  id: 'streaming-scope-missing',
  effect: 'degrades',
  actor: 'platform',
  signatures: [],
  playbook: [],
})
