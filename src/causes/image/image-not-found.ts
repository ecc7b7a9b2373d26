import { defineCause } from '../cause.ts'
import { notesThatHold } from '../notes-that-hold.ts'

export const imageNotFound = defineCause({
  id: 'image-not-found',
  effect: 'blocks',
  actor: 'developer',
  signatures: [{ in: 'pullError', missing: ['manifest', 'repository'] }],
  notes: (_, symptom) => {
    if (symptom.kind !== 'pullError') return []
    const { image, missing } = symptom.error
    return notesThatHold(
      ['bareName', image?.bare],
      ['repositoryMissing', missing === 'repository'],
      ['defaultTag', image?.tag === 'latest' && !image.digest && !image.written.endsWith(':latest')],
      ['pinnedDigest', image?.digest !== undefined],
    )
  },
  playbook: [
    'check-image-name',
    'list-image-tags',
    'check-docker-hub-default',
    'check-cleanup-policy',
    'check-private-google-access',
    'check-service-perimeter',
    'set-image',
    'push-missing-image',
  ],
  page: 'gke-image-pulls',
})
