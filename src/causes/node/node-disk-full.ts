import { defineCause } from '../cause.ts'
import { notesInText } from '../notes-in-text.ts'

export const nodeDiskFull = defineCause({
  id: 'node-disk-full',
  effect: 'blocks',
  actor: 'platform',
  signatures: [{ in: 'pullError', nodeTrouble: 'disk-full' }],
  notes: (_, symptom) => notesInText(symptom, ['quota', /quota exceeded|EDQUOT/i]),
  playbook: [
    'check-node-conditions',
    'check-node-disk',
    'check-ephemeral-storage',
    'list-node-images',
    'check-image-size',
    'check-boot-disk',
    'remove-unused-images',
    'slim-image',
    'create-node-pool-with-bigger-disk',
    'move-workload-to-node-pool',
  ],
  page: 'node-pressure',
})
