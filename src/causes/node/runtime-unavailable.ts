import { valueOf } from '../../evidence/evidence.ts'
import { defineCause } from '../cause.ts'
import { notesInText } from '../notes-in-text.ts'
import { notesThatHold } from '../notes-that-hold.ts'

export const runtimeUnavailable = defineCause({
  id: 'runtime-unavailable',
  effect: 'blocks',
  actor: 'platform',
  signatures: [{ in: 'pullError', runtimeDown: true }],
  needs: ['node'],
  // A node that is ready again has its runtime back: the text tells of a restart then.
  confirm: ({ node }) => (valueOf(node)?.ready === false ? 'confirmed' : 'likely'),
  notes: ({ node }, symptom) => [
    ...notesThatHold(['nodeReady', valueOf(node)?.ready]),
    ...notesInText(symptom, ['dockershim', /dockershim\.sock/], ['notPermitted', /permission denied/i]),
  ],
  playbook: ['check-node-conditions', 'check-runtime-service', 'read-runtime-log', 'replace-node'],
})
