import { defineCause } from '../cause.ts'
import { manifestOfImage } from '../manifest-of-image.ts'
import { notesThatHold } from '../notes-that-hold.ts'
import { platformsOf } from '../platforms.ts'

export const imageNotFound = defineCause({
  id: 'image-not-found',
  effect: 'blocks',
  actor: 'developer',
  signatures: [{ in: 'pullError', missing: ['manifest', 'repository'] }],
  needs: ['node', 'imageManifest'],
  // A registry that has the image now cannot settle what it had then.
  confirm: (evidence, symptom) => {
    const seen = manifestOfImage(evidence, symptom)
    if (!seen.imageManifest.known) return 'confirmed'
    return platformsOf(seen).fits === false ? 'possible' : 'likely'
  },
  values: (evidence, symptom) => platformsOf(manifestOfImage(evidence, symptom)).values,
  notes: (evidence, symptom) => {
    if (symptom.kind !== 'pullError') return []
    const seen = manifestOfImage(evidence, symptom)
    const { fits } = platformsOf(seen)
    const { image, missing } = symptom.error
    return notesThatHold(
      ['otherPlatform', fits === false],
      ['thereNow', seen.imageManifest.known && fits !== false],
      ['bareName', image?.bare],
      ['repositoryMissing', missing === 'repository'],
      ['defaultTag', image?.tag === 'latest' && !image.digest && !image.written.endsWith(':latest')],
      ['pinnedDigest', image?.digest !== undefined],
    )
  },
  playbook: [
    'check-image-name',
    'find-frozen-images',
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
