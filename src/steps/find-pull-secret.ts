import { sh } from './command.ts'
import { defineStep } from './step.ts'

/** Names and namespaces only, nothing of the content. */
export const findPullSecret = defineStep({
  id: 'find-pull-secret',
  nature: 'looks',
  commands: [
    sh`kubectl get secrets -n ${'namespace'} --field-selector=type=kubernetes.io/dockerconfigjson`,
    sh`kubectl get secrets --all-namespaces --field-selector=metadata.name=${'pullSecret'}`,
  ],
})
