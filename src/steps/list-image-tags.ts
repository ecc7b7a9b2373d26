import { type Fact, type ImageManifestFacts, valueOf } from '../evidence/evidence.ts'
import { sh } from './command.ts'
import { defineStep } from './step.ts'

const imagesInRepository = sh`gcloud artifacts docker images list ${'repositoryLocation'}-docker.pkg.dev/${'repositoryProject'}/${'repository'}`
/** gcloud lists by pkg.dev paths only, also what is addressed as gcr.io. */
const tagsInRepository = sh`gcloud artifacts docker tags list ${'repositoryLocation'}-docker.pkg.dev/${'repositoryProject'}/${'repository'}`

export const listImageTags = defineStep({
  id: 'list-image-tags',
  nature: 'looks',
  needs: ['imageManifest', 'pod'],
  // With several images nobody knows any more which of them was asked for.
  settle: ({ imageManifest, pod }) =>
    isGone(imageManifest) && valueOf(pod)?.containers.length === 1 ? 'culprit' : undefined,
  commands: ({ registryKind }) => {
    if (registryKind === 'gcr') return [tagsInRepository]
    if (registryKind !== 'artifact-registry')
      return [sh`crane ls ${'imageName'}`, sh`docker manifest inspect ${'image'}`]
    return [sh`gcloud artifacts docker tags list ${'imageName'}`, imagesInRepository]
  },
})

function isGone(manifest: Fact<ImageManifestFacts>): boolean {
  return !manifest.known && manifest.because === 'not-found'
}
