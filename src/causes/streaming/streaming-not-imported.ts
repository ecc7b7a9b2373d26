import { defineCause } from '../cause.ts'

export const streamingNotImported = defineCause({
  id: 'streaming-not-imported',
  effect: 'degrades',
  actor: 'platform',
  signatures: [],
  playbook: [],
})
