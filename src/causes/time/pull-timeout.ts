import { defineCause } from '../cause.ts'

export const pullTimeout = defineCause({
  id: 'pull-timeout',
  effect: 'blocks',
  actor: 'platform',
  signatures: [{ in: 'pullError', brokenOff: true }],
  playbook: [],
})
