import { valueOf } from '../../evidence/evidence.ts'
import { defineCause } from '../cause.ts'
import { notesThatHold } from '../notes-that-hold.ts'

export const imageMissingOnNode = defineCause({
  id: 'image-missing-on-node',
  effect: 'blocks',
  actor: 'platform',
  signatures: [{ in: 'fault', fault: 'image-lost' }],
  needs: ['pod'],
  notes: ({ pod }, symptom) => {
    const containers = valueOf(pod)?.containers ?? []
    const policy = containers.find(({ name }) => name === symptom.container)?.pullPolicy
    const text = symptom.kind === 'fault' ? symptom.text : ''
    return notesThatHold(['neverPulled', policy === 'Never'], ['contentLost', /content digest/i.test(text)])
  },
  playbook: [
    'list-node-images',
    'check-node-conditions',
    'check-node-disk',
    'remove-broken-image',
    'set-pull-policy',
    'replace-node',
  ],
  page: 'kubernetes-images',
})
