import { sh } from './command.ts'
import { defineStep } from './step.ts'

const watch = sh`kubectl get events -n ${'namespace'} --field-selector involvedObject.name=${'pod'} --watch`

export const watchPodEvents = defineStep({
  id: 'watch-pod-events',
  nature: 'looks',
  commands: [watch],
})

/** The same look while nothing has failed yet. */
export const watchPull = defineStep({ id: 'watch-pull', nature: 'looks', commands: [watch] })
