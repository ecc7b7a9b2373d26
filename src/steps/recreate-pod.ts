import { valueOf } from '../evidence/evidence.ts'
import { sh } from './command.ts'
import { defineStep } from './step.ts'

/** Only for a pod with a controller: nothing would bring a bare pod back. */
export const recreatePod = defineStep({
  id: 'recreate-pod',
  nature: 'disrupts',
  when: ({ evidence }) => valueOf(evidence.pod)?.owner !== undefined,
  commands: [sh`kubectl delete pod ${'pod'} -n ${'namespace'}`],
})
