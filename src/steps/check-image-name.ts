import { sh } from './command.ts'
import { defineStep } from './step.ts'

export const checkImageName = defineStep({
  id: 'check-image-name',
  nature: 'looks',
  commands: [
    sh`kubectl get pod ${'pod'} -n ${'namespace'} -o custom-columns='CONTAINERS:.spec.containers[*].name,IMAGES:.spec.containers[*].image,INIT_IMAGES:.spec.initContainers[*].image'`,
  ],
})
