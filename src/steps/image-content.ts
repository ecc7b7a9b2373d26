import { sh } from './command.ts'
import { defineStep } from './step.ts'

/** Prints what the registry holds under this name, whatever it is. */
export const checkMediaType = defineStep({
  id: 'check-media-type',
  nature: 'looks',
  commands: [sh`docker buildx imagetools inspect --raw ${'image'}`],
})

export const pullImageElsewhere = defineStep({
  id: 'pull-image-elsewhere',
  nature: 'looks',
  commands: [sh`docker pull ${'image'}`],
})

export const rebuildAndPush = defineStep({
  id: 'rebuild-and-push',
  nature: 'changes',
  commands: [sh`docker buildx build --pull --no-cache --tag ${'newImage'} --push .`],
})
