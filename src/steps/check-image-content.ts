import { sh } from './command.ts'
import { defineStep } from './step.ts'

/** Fetches configuration and every layer and compares them with the manifest. */
export const checkImageContent = defineStep({
  id: 'check-image-content',
  nature: 'looks',
  commands: [sh`crane validate --remote ${'image'}`],
})
