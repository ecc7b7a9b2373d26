import { defineCause } from '../cause.ts'
import { notesThatHold } from '../notes-that-hold.ts'

export const tlsUntrusted = defineCause({
  id: 'tls-untrusted',
  effect: 'blocks',
  actor: 'platform',
  signatures: [{ in: 'pullError', tls: true }],
  notes: (_, symptom) => {
    if (symptom.kind !== 'pullError') return []
    const { tls, registry } = symptom.error
    const publicRegistry = registry !== undefined && registry.kind !== 'other'
    return notesThatHold(
      ['expired', tls === 'expired'],
      ['unknownAuthority', tls === 'unknown-authority' && !publicRegistry],
      ['intercepted', publicRegistry],
      ['wrongName', tls === 'wrong-name'],
      ['plainHttp', tls === 'plain-http'],
      ['unrecognizedName', tls === 'unrecognized-name'],
      ['handshake', tls === 'handshake'],
    )
  },
  playbook: [
    'check-node-clock',
    'check-image-name',
    'check-registry-certificate',
    'check-node-proxy',
    'renew-registry-certificate',
    'trust-registry-ca',
    'create-remote-repository',
  ],
  page: 'gke-private-registry-certificates',
})
