import { isOfficialImage } from './official-image.ts'
import { defineStep } from './step.ts'

/** Official images are open to everyone, so a denial can only mean that there is none of this name. */
export const correctOfficialImageName = defineStep({
  id: 'correct-official-image-name',
  nature: 'looks',
  when: isOfficialImage,
  settle: () => 'culprit',
})

export const checkDockerHubDefault = defineStep({
  id: 'check-docker-hub-default',
  nature: 'looks',
  when: ({ bareImage }) => bareImage,
})
