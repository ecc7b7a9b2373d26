import { defineCause } from '../cause.ts'
import { notesThatHold } from '../notes-that-hold.ts'
import { openWayToGoogle, wayToGoogle } from '../step-runs.ts'

export const nodeBootstrapBlocked = defineCause({
  id: 'node-bootstrap-blocked',
  effect: 'blocks',
  actor: 'platform',
  signatures: [{ in: 'fault', fault: 'node-bootstrap' }],
  notes: (_, symptom) =>
    notesThatHold(
      ['wayOut', true],
      ['stillTrying', symptom.kind === 'fault' && symptom.text.includes('Active: activating')],
    ),
  playbook: [
    'read-node-bootstrap-log',
    'read-serial-port',
    ...wayToGoogle,
    ...openWayToGoogle,
    'create-cloud-nat',
    'allow-egress-to-google',
    'add-google-route',
  ],
  page: 'private-google-access',
})
