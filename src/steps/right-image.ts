import { sh } from './command.ts'
import { isOfficialImage } from './official-image.ts'
import { defineStep, type Situation } from './step.ts'

/** Kinds of owner whose pod template can be changed in place; a Job's can't. */
const changeable = /^(deployment|statefulset|daemonset|replicaset|cronjob)\//

export const setImage = defineStep({
  id: 'set-image',
  nature: 'changes',
  when: isChangeable,
  commands: [sh`kubectl set image ${'workload'} ${'container'}=${'newImage'} -n ${'namespace'}`],
})

export const pushMissingImage = defineStep({
  id: 'push-missing-image',
  nature: 'changes',
  when: (situation) => !isOfficialImage(situation) && situation.registryKind !== 'kubernetes',
  commands: [sh`docker push ${'image'}`],
})

export function isChangeable({ values: { workload } }: Situation): boolean {
  return workload === undefined || changeable.test(workload)
}
