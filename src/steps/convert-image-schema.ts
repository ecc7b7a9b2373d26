import { sh } from './command.ts'
import { defineStep } from './step.ts'

export const convertImageSchema = defineStep({
  id: 'convert-image-schema',
  nature: 'changes',
  commands: [sh`skopeo copy --format=oci docker://${'image'} docker://${'newImage'}`],
})
