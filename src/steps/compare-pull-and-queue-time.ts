import { sh } from './command.ts'
import { defineStep } from './step.ts'

export const comparePullAndQueueTime = defineStep({
  id: 'compare-pull-and-queue-time',
  nature: 'looks',
  commands: [
    sh`kubectl get events -n ${'namespace'} --field-selector=involvedObject.name=${'pod'},reason=Pulled`,
  ],
})
