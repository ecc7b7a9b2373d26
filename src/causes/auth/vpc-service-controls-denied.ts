import { defineCause } from '../cause.ts'
import { notesThatHold } from '../notes-that-hold.ts'

export const vpcServiceControlsDenied = defineCause({
  id: 'vpc-service-controls-denied',
  effect: 'blocks',
  actor: 'platform',
  signatures: [{ in: 'pullError', refusal: 'organization-policy' }],
  values: (_, symptom) => {
    const perimeterId = symptom.kind === 'pullError' ? symptom.error.perimeterId : undefined
    return perimeterId === undefined ? {} : { perimeterId }
  },
  notes: (_, symptom) => {
    if (symptom.kind !== 'pullError') return []
    const { perimeterId, stage, url } = symptom.error
    return notesThatHold(
      ['uniqueId', perimeterId !== undefined],
      ['layers', stage === 'fetch' || url?.includes('storage.googleapis.com')],
    )
  },
  playbook: [
    'find-perimeter-violation',
    'check-service-perimeter',
    'check-perimeter-services',
    'allow-registry-in-perimeter',
  ],
  page: 'vpc-service-controls',
})
