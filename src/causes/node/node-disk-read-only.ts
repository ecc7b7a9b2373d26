import { defineCause } from '../cause.ts'
import { notesInText } from '../notes-in-text.ts'
import { nodeHealth } from '../step-runs.ts'

export const nodeDiskReadOnly = defineCause({
  id: 'node-disk-read-only',
  effect: 'blocks',
  actor: 'platform',
  signatures: [{ in: 'pullError', nodeTrouble: 'disk-read-only' }],
  notes: (_, symptom) =>
    notesInText(symptom, ['readOnly', /read-only|EROFS/i], ['inputOutput', /input\/output|EIO\b/i]),
  playbook: [...nodeHealth, 'replace-node'],
})
