import { googleVirtualRange } from '../../steps/google-virtual-range.ts'
import { defineCause } from '../cause.ts'
import { isPrivateAddress } from '../is-private-address.ts'
import { notesThatHold } from '../notes-that-hold.ts'
import { openWayToGoogle, wayToGoogle } from '../step-runs.ts'

export const googleApiTimeout = defineCause({
  id: 'google-api-timeout',
  effect: 'blocks',
  actor: 'platform',
  signatures: [
    {
      in: 'pullError',
      network: ['timeout', 'tls-handshake-timeout', 'awaiting-headers'],
      registry: { google: true },
    },
  ],
  notes: (_, symptom) => {
    const ip = symptom.kind === 'pullError' ? symptom.error.ip : undefined
    const range = googleVirtualRange(ip)
    return notesThatHold(
      ['restrictedRange', range === 'restricted'],
      ['privateRange', range === 'private'],
      ['publicAddress', ip !== undefined && range === undefined && !isPrivateAddress(ip)],
    )
  },
  playbook: [
    ...wayToGoogle,
    'check-google-registry-dns',
    ...openWayToGoogle,
    'allow-egress-to-google',
    'add-google-route',
    'test-registry-from-node',
  ],
  page: 'gke-image-pulls',
})
