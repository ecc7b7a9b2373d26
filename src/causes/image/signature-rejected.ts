import { defineCause } from '../cause.ts'
import { notesThatHold } from '../notes-that-hold.ts'

export const signatureRejected = defineCause({
  id: 'signature-rejected',
  effect: 'blocks',
  actor: 'developer',
  signatures: [
    { in: 'pullError', nodeRefusal: 'signature' },
    { in: 'status', reason: 'SignatureValidationFailed' },
    { in: 'fault', fault: 'image-policy' },
  ],
  notes: (_, symptom) => {
    const text = symptom.kind === 'pullError' ? symptom.error.text : ''
    return notesThatHold(
      ['neverCreated', symptom.kind === 'fault'],
      ['verifier', /image verifier \S+ blocked/.test(text)],
      ['unsigned', /no signature exists/i.test(text)],
    )
  },
  playbook: ['check-image-signature', 'check-signature-policy', 'sign-image', 'set-image'],
  page: 'binary-authorization',
})
