import { sh } from './command.ts'
import { defineStep } from './step.ts'

export const watchPodEvents = defineStep({
  id: 'watch-pod-events',
  nature: 'looks',
  commands: [sh`kubectl get events -n ${'namespace'} --field-selector involvedObject.name=${'pod'} --watch`],
})
