import { sh } from './command.ts'
import { defineStep } from './step.ts'

export const buildImageAgain = defineStep({
  id: 'build-image-again',
  nature: 'changes',
  commands: [sh`docker buildx build --tag ${'newImage'} --push .`],
})
