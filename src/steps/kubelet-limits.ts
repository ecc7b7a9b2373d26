import { sh } from './command.ts'
import { defineStep } from './step.ts'

export const checkKubeletLimits = defineStep({
  id: 'check-kubelet-limits',
  nature: 'looks',
  commands: [sh`kubectl get --raw /api/v1/nodes/${'node'}/proxy/configz`],
})

export const spreadPodStarts = defineStep({ id: 'spread-pod-starts', nature: 'changes' })
