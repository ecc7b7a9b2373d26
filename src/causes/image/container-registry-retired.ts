import { valueOf } from '../../evidence/evidence.ts'
import { defineCause } from '../cause.ts'
import { notesThatHold } from '../notes-that-hold.ts'

export const containerRegistryRetired = defineCause({
  id: 'container-registry-retired',
  effect: 'blocks',
  actor: 'platform',
  signatures: [
    { in: 'pullError', refusal: 'registry-retired' },
    { in: 'pullError', refusal: 'registry-policy', registry: { kind: ['gcr', 'kubernetes'] } },
  ],
  needs: ['node'],
  notes: ({ node }, symptom) => {
    const registry = symptom.kind === 'pullError' ? symptom.error.registry : undefined
    const own = valueOf(node)?.project
    const named = registry?.project
    return notesThatHold(
      ['frozen', registry?.host === 'k8s.gcr.io'],
      ['otherProject', named !== undefined && own !== undefined && named !== own],
    )
  },
  playbook: [
    'find-frozen-images',
    'check-gcr-redirection',
    'list-image-tags',
    'migrate-container-registry',
    'set-image',
  ],
  page: 'container-registry-transition',
})
