import { defineCause } from '../cause.ts'
import { notesThatHold } from '../notes-that-hold.ts'

export const tlsUntrusted = defineCause({
  id: 'tls-untrusted',
  effect: 'blocks',
  actor: 'platform',
  signatures: [{ in: 'pullError', tls: true }],
  values: (_, symptom) => {
    const tls = symptom.kind === 'pullError' ? symptom.error.tls : undefined
    return tls ? { tlsTrouble: tls } : {}
  },
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
    'check-registry-certificate',
    'check-image-name',
    'check-node-proxy',
    'renew-registry-certificate',
    'exempt-registry-from-proxy',
    'trust-registry-ca',
  ],
  page: 'gke-private-registry-certificates',
})
