import { metadataServer } from '../../steps/node-dns.ts'
import { defineCause } from '../cause.ts'
import { notesThatHold } from '../notes-that-hold.ts'

export const dnsFailure = defineCause({
  id: 'dns-failure',
  effect: 'blocks',
  actor: 'platform',
  signatures: [{ in: 'pullError', dns: true }],
  notes: (_, symptom) => {
    const dns = symptom.kind === 'pullError' ? symptom.error.dns : undefined
    if (!dns) return []
    return notesThatHold(
      ['metadataServer', dns.resolver === metadataServer],
      ['noSuchHost', dns.kind === 'no-such-host'],
      ['resolverBroken', dns.kind !== 'no-such-host'],
      ['privateName', dns.host !== undefined && privateName.test(dns.host)],
    )
  },
  playbook: [
    'check-registry-host',
    'check-node-resolver',
    'check-cloud-dns',
    'check-cluster-dns',
    'check-private-google-access',
    'enable-private-google-access',
  ],
  page: 'gke-cloud-dns',
})

/** Endings that the public root never delegates (RFC 6761, RFC 6762, ICANN's `internal`), or no domain at all. */
const privateName = /^[^.]+$|\.(?:local|localdomain|internal|corp|home|lan|test|example|invalid)$/i
