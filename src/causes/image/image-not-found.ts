import { defineCause } from '../cause.ts'
import { notesThatHold } from '../notes-that-hold.ts'
import { platformsOf } from '../platforms.ts'

export const imageNotFound = defineCause({
  id: 'image-not-found',
  effect: 'blocks',
  actor: 'developer',
  signatures: [{ in: 'pullError', missing: ['manifest', 'repository'] }],
  needs: ['node', 'imageManifest'],
  // A registry that has the image now cannot settle what it had then.
  confirm: (evidence) => {
    if (!evidence.imageManifest.known) return 'confirmed'
    return platformsOf(evidence).fits === false ? 'possible' : 'likely'
  },
  values: (evidence) => platformsOf(evidence).values,
  notes: (evidence, symptom) => {
    if (symptom.kind !== 'pullError') return []
    const { fits } = platformsOf(evidence)
    const { image, missing } = symptom.error
    return notesThatHold(
      ['otherPlatform', fits === false],
      ['thereNow', evidence.imageManifest.known && fits !== false],
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
