import { sh } from './command.ts'
import { defineStep } from './step.ts'

const imagesInRepository = sh`gcloud artifacts docker images list ${'repositoryLocation'}-docker.pkg.dev/${'repositoryProject'}/${'repository'}`
/** gcloud lists by pkg.dev paths only, also what is addressed as gcr.io. */
const tagsInRepository = sh`gcloud artifacts docker tags list ${'repositoryLocation'}-docker.pkg.dev/${'repositoryProject'}/${'repository'}`

export const listImageTags = defineStep({
  id: 'list-image-tags',
  nature: 'looks',
  commands: ({ registryKind }) => {
    if (registryKind === 'gcr') return [tagsInRepository]
    if (registryKind !== 'artifact-registry')
      return [sh`crane ls ${'imageName'}`, sh`docker manifest inspect ${'image'}`]
    return [sh`gcloud artifacts docker tags list ${'imageName'}`, imagesInRepository]
  },
})
