import type { PullError } from '../../pull-error/pull-error.ts'
import { valueOf } from '../../evidence/evidence.ts'
import { defineCause } from '../cause.ts'

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
    const { registry, ip } = symptom.error
    const mirrored = registry?.kind === 'docker-hub' && valueOf(node)?.gke
    const phase = phaseNotes[symptom.error.network ?? 'timeout']
    return [
      ...(mirrored ? (['mirror-first'] as const) : []),
      ...(ip !== undefined && privateAddress.test(ip) ? (['private-address'] as const) : []),
      ...(phase ? [phase] : []),
    ]
  },
  playbook: [
    'test-registry-from-outside',
    'find-node-network',
    'check-cloud-nat',
    'check-egress-firewall',
    'check-routes',
    'read-flow-logs',
    'create-cloud-nat',
    'create-remote-repository',
    'test-registry-from-node',
  ],
  page: 'cloud-nat',
})

/** RFC 1918. */
const privateAddress = /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./

/** How far the connection had come before time ran out. */
const phaseNotes: { [Trouble in NonNullable<PullError['network']>]?: 'handshake' | 'slow-answer' } = {
  'tls-handshake-timeout': 'handshake',
  'awaiting-headers': 'slow-answer',
}
