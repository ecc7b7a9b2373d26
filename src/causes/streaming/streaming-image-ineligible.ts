import { defineCause } from '../cause.ts'

export const streamingImageIneligible = defineCause({
  id: 'streaming-image-ineligible',
  effect: 'degrades',
  actor: 'developer',
  signatures: [],
  playbook: [],
})
