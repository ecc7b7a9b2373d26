import { sh } from './command.ts'
import { defineStep } from './step.ts'

export const listPods = defineStep({
  id: 'list-pods',
  nature: 'looks',
  commands: [sh`kubectl get pods -n ${'namespace'}`],
})
