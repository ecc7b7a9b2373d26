import { sh } from './command.ts'
import { defineStep } from './step.ts'

export const compareStartAndReadiness = defineStep({
  id: 'compare-start-and-readiness',
  nature: 'looks',
  commands: [
    sh`kubectl get pod ${'pod'} -n ${'namespace'} -o jsonpath='{range .status.containerStatuses[*]}{.name}{"\\t"}{.state.running.startedAt}{"\\n"}{end}{range .status.conditions[*]}{.type}{"\\t"}{.lastTransitionTime}{"\\n"}{end}'`,
    sh`kubectl logs ${'pod'} -n ${'namespace'} -c ${'container'} --timestamps --limit-bytes=2000`,
  ],
})
