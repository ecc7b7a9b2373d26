import { defineCause } from '../cause.ts'
import { notesInText } from '../notes-in-text.ts'

export const layerCorrupt = defineCause({
  id: 'layer-corrupt',
  effect: 'blocks',
  actor: 'developer',
  signatures: [{ in: 'pullError', contentTrouble: 'corrupt' }],
  notes: (_, symptom) =>
    notesInText(
      symptom,
      ['cutOff', /unexpected EOF|short read|commit size|size mismatch/i],
      ['otherContent', /commit digest|digest did not|digest mismatch|diff id|verification failed/i],
    ),
  playbook: [
    'pull-image-elsewhere',
    'check-media-type',
    'check-node-conditions',
    'rebuild-and-push',
    'set-image',
    'replace-node',
  ],
})
