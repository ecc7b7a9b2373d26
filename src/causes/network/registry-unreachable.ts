import { defineCause } from '../cause.ts'
import { isPrivateAddress } from '../is-private-address.ts'
import { notesThatHold } from '../notes-that-hold.ts'
import { wayToRegistry } from '../step-runs.ts'

export const registryUnreachable = defineCause({
  id: 'registry-unreachable',
  effect: 'blocks',
  actor: 'platform',
  signatures: [
    { in: 'pullError', network: ['refused', 'reset', 'no-route', 'unreachable', 'eof'] },
    { in: 'status', reason: 'RegistryUnavailable' },
  ],
  notes: (_, symptom) => {
    if (symptom.kind !== 'pullError') return []
    const { network, ip } = symptom.error
    const ownNode = ip !== undefined && /^(?:127\.|::1$)/.test(ip)
    return notesThatHold(
      ['ownNode', ownNode],
      ['refused', network === 'refused' && !ownNode],
      ['brokenOff', network === 'reset' || network === 'eof'],
      ['noWay', network === 'no-route' || network === 'unreachable'],
      ['privateAddress', ip !== undefined && isPrivateAddress(ip)],
    )
  },
  playbook: [
    'check-image-name',
    'test-registry-from-outside',
    'check-registry-status',
    'check-service-health',
    'find-node-network',
    'check-private-google-access',
    ...wayToRegistry,
  ],
  page: 'cloud-nat',
})
