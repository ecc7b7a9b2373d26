import { sh } from './command.ts'
import { defineStep } from './step.ts'

export const checkClusterAccess = defineStep({
  id: 'check-cluster-access',
  nature: 'looks',
  commands: [sh`kubectl cluster-info`, sh`kubectl auth can-i get pods -n ${'namespace'}`],
})
