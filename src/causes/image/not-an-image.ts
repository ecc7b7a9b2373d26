import { defineCause } from '../cause.ts'
import { notesThatHold } from '../notes-that-hold.ts'

export const notAnImage = defineCause({
  id: 'not-an-image',
  effect: 'blocks',
  actor: 'developer',
  signatures: [{ in: 'pullError', contentTrouble: ['artifact', 'encrypted', 'unreadable'] }],
  notes: (_, symptom) => {
    if (symptom.kind !== 'pullError') return []
    const { contentTrouble, text } = symptom.error
    return notesThatHold(
      ['helmChart', /\bhelm\b/i.test(text)],
      ['artifact', contentTrouble === 'artifact' && !/\bhelm\b/i.test(text)],
      ['encrypted', contentTrouble === 'encrypted'],
      ['unreadable', contentTrouble === 'unreadable'],
    )
  },
  playbook: [
    'check-image-name',
    'check-media-type',
    'check-self-hosted-registry',
    'list-image-tags',
    'set-image',
    'rebuild-and-push',
  ],
  page: 'kubernetes-images',
})
