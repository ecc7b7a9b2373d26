import { defineCause } from '../cause.ts'
import { notesThatHold } from '../notes-that-hold.ts'

/** RFC 9110 and what content networks such as Cloudflare add. */
const serverErrors = [
  500, 501, 502, 503, 504, 505, 507, 508, 509, 511, 520, 521, 522, 523, 524, 525, 526, 527, 530,
]

export const registryServerError = defineCause({
  id: 'registry-server-error',
  effect: 'blocks',
  actor: 'platform',
  signatures: [{ in: 'pullError', status: serverErrors, missing: false, proxy: false, runtimeDown: false }],
  notes: (_, symptom) => {
    if (symptom.kind !== 'pullError') return []
    const { registry, stage, status } = symptom.error
    return notesThatHold(
      ['tokenService', stage === 'authorize'],
      ['gateway', status === 502 || status === 504],
      ['ownRegistry', registry?.kind === 'other'],
    )
  },
  playbook: [
    'check-service-health',
    'check-registry-status',
    'test-registry-from-outside',
    'check-self-hosted-registry',
    'watch-pod-events',
    'create-remote-repository',
  ],
})
