import { defineCause } from '../cause.ts'
import { refusedName } from '../refused-name.ts'

export const invalidImageName = defineCause({
  id: 'invalid-image-name',
  effect: 'blocks',
  actor: 'developer',
  signatures: [
    { in: 'pullError', stage: 'parse', status: false, refusal: false, missing: false, nodeRefusal: false },
    { in: 'status', reason: 'InvalidImageName' },
  ],
  values: (_, symptom) => {
    const mistake = refusedName(symptom)
    return mistake ? { wrongPart: mistake.part } : {}
  },
  notes: (_, symptom) => {
    const mistake = refusedName(symptom)
    return mistake ? [mistake.kind] : []
  },
  playbook: ['check-image-name', 'check-name-grammar', 'set-image'],
  page: 'kubernetes-images',
})
