import { defineCause } from '../cause.ts'
import { notesThatHold } from '../notes-that-hold.ts'

export const contentMissing = defineCause({
  id: 'content-missing',
  effect: 'blocks',
  actor: 'developer',
  signatures: [{ in: 'pullError', missing: 'content' }],
  notes: (_, symptom) => {
    const text = symptom.kind === 'pullError' ? symptom.error.text : ''
    const configuration = /container\.image\.v1|image\.config\.v1|image configuration/i.test(text)
    return notesThatHold(
      ['configuration', configuration],
      ['layer', !configuration && /rootfs|image\.layer|layer/i.test(text)],
    )
  },
  playbook: [
    'check-image-content',
    'list-image-tags',
    'check-cleanup-policy',
    'push-missing-image',
    'rebuild-and-push',
    'set-image',
  ],
  page: 'gke-image-pulls',
})
