import { defineCause } from '../cause.ts'

export const streamingQuotaExceeded = defineCause({
  id: 'streaming-quota-exceeded',
  effect: 'degrades',
  actor: 'platform',
  signatures: [],
  playbook: [],
})
