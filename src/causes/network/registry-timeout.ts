import { valueOf } from '../../evidence/evidence.ts'
import { defineCause } from '../cause.ts'
import { isPrivateAddress } from '../is-private-address.ts'
import { notesThatHold } from '../notes-that-hold.ts'
import { wayToRegistry } from '../step-runs.ts'

export const registryTimeout = defineCause({
  id: 'registry-timeout',
  effect: 'blocks',
  actor: 'platform',
  signatures: [
    {
      in: 'pullError',
      network: ['timeout', 'tls-handshake-timeout', 'awaiting-headers'],
      registry: { google: false },
    },
    { in: 'pullError', network: ['timeout', 'tls-handshake-timeout', 'awaiting-headers'], registry: false },
  ],
  needs: ['node'],
  notes: ({ node }, symptom) => {
    if (symptom.kind !== 'pullError') return []
    const { registry, ip, network } = symptom.error
    return notesThatHold(
      ['mirrorFirst', registry?.kind === 'docker-hub' && valueOf(node)?.gke],
      ['privateAddress', ip !== undefined && isPrivateAddress(ip)],
      ['handshake', network === 'tls-handshake-timeout'],
      ['slowAnswer', network === 'awaiting-headers'],
    )
  },
  playbook: ['test-registry-from-outside', 'find-node-network', ...wayToRegistry],
  page: 'cloud-nat',
})
