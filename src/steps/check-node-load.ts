import { sh } from './command.ts'
import { defineStep } from './step.ts'

export const checkNodeLoad = defineStep({
  id: 'check-node-load',
  nature: 'looks',
  commands: [
    sh`kubectl top node ${'node'}`,
    sh`kubectl get pods --all-namespaces --field-selector=spec.nodeName=${'node'}`,
  ],
})
