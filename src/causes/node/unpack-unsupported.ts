import { defineCause } from '../cause.ts'
import { notesInText } from '../notes-in-text.ts'

export const unpackUnsupported = defineCause({
  id: 'unpack-unsupported',
  effect: 'blocks',
  actor: 'platform',
  signatures: [{ in: 'pullError', nodeTrouble: 'cannot-unpack' }],
  notes: (_, symptom) =>
    notesInText(
      symptom,
      ['whiteout', /whiteout/i],
      ['owner', /lchown|insufficient UIDs|be mapped/i],
      ['mediaType', /(?:media|mime)[ -]?type/i],
    ),
  playbook: [
    'check-node-software',
    'pull-image-elsewhere',
    'check-media-type',
    'rebuild-and-push',
    'set-image',
  ],
})
