import { sh } from './command.ts'
import { defineStep } from './step.ts'

export const rebuildImage = defineStep({
  id: 'rebuild-image',
  nature: 'changes',
  commands: [sh`docker buildx build --tag ${'newImage'} --push .`],
})

/** Copies every platform from registry to registry, which pull, tag and push would not. */
export const moveImageToArtifactRegistry = defineStep({
  id: 'move-image-to-artifact-registry',
  nature: 'changes',
  when: ({ registryKind }) => registryKind !== 'artifact-registry' && registryKind !== 'gcr',
  commands: [sh`docker buildx imagetools create --tag ${'newImage'} ${'image'}`],
})
