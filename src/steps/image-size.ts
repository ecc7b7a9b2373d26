import { sh } from './command.ts'
import { defineStep } from './step.ts'

export const checkImageSize = defineStep({
  id: 'check-image-size',
  nature: 'looks',
  commands: ({ registryKind }) => {
    if (registryKind === 'artifact-registry')
      return [sh`gcloud artifacts docker images list ${'imageName'} --include-tags`]
    if (registryKind === 'gcr')
      return [
        sh`gcloud artifacts docker images list ${'repositoryLocation'}-docker.pkg.dev/${'repositoryProject'}/${'repository'} --include-tags`,
      ]
    return [sh`docker manifest inspect --verbose ${'image'}`]
  },
})

export const slimImage = defineStep({
  id: 'slim-image',
  nature: 'changes',
  commands: [sh`docker history ${'image'}`],
})
