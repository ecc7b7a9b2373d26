import { valueOf } from '../evidence/evidence.ts'
import { sh } from './command.ts'
import { defineStep } from './step.ts'

/** Nothing would bring back a pod that is known to have no controller. */
export const waitAndRecreatePod = defineStep({
  id: 'wait-and-recreate-pod',
  nature: 'disrupts',
  when: ({ evidence }) => {
    const pod = valueOf(evidence.pod)
    return pod === undefined || pod.owner !== undefined
  },
  commands: [sh`kubectl delete pod ${'pod'} -n ${'namespace'}`],
})
