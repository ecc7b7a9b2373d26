import { sh } from './command.ts'
import { defineStep } from './step.ts'

export const readPodDescription = defineStep({
  id: 'read-pod-description',
  nature: 'looks',
  commands: [sh`kubectl describe pod ${'pod'} -n ${'namespace'}`],
})
