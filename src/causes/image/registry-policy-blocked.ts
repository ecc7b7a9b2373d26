import { defineCause } from '../cause.ts'
import { notesInText } from '../notes-in-text.ts'

export const registryPolicyBlocked = defineCause({
  id: 'registry-policy-blocked',
  effect: 'blocks',
  actor: 'developer',
  // On Google's own hosts the same status has another meaning.
  signatures: [
    { in: 'pullError', refusal: 'registry-policy', registry: { google: false } },
    { in: 'pullError', refusal: 'registry-policy', registry: false },
  ],
  notes: (_, symptom) =>
    notesInText(
      symptom,
      ['notScanned', /without (?:vulnerability )?scan|not (?:been )?scanned|no scanner|scan is pending/i],
      ['vulnerable', /with \d+ vulnerabilit|Xray|quarantine/i],
      ['notSigned', /not signed/i],
    ),
  playbook: [
    'check-image-name',
    'check-scan-result',
    'rebuild-and-push',
    'set-image',
    'ask-policy-exception',
  ],
})
