import { valueOf } from '../../evidence/evidence.ts'
import { defineCause } from '../cause.ts'
import { notesThatHold } from '../notes-that-hold.ts'

export const schema1Unsupported = defineCause({
  id: 'schema1-unsupported',
  effect: 'blocks',
  actor: 'developer',
  signatures: [{ in: 'pullError', nodeRefusal: 'schema1' }],
  needs: ['node'],
  values: ({ node }) => {
    const containerRuntime = valueOf(node)?.containerRuntime
    return containerRuntime === undefined ? {} : { containerRuntime }
  },
  notes: ({ node }, symptom) => {
    const text = symptom.kind === 'pullError' ? symptom.error.text : ''
    const workaround = text.includes('CONTAINERD_ENABLE_DEPRECATED_PULL_SCHEMA_1_IMAGE')
    return notesThatHold(['onGke', valueOf(node)?.gke !== false], ['workaround', workaround])
  },
  playbook: [
    'check-manifest-schema',
    'check-node-runtime',
    'convert-image-schema',
    'rebuild-and-push',
    'set-image',
  ],
  page: 'gke-containerd-2',
})
