import { sh } from './command.ts'
import { onStandardGke } from './on-gke.ts'
import { defineStep } from './step.ts'

const restartable = /^(deployment|statefulset|daemonset)\//

/** Cordoning keeps the old pool's pods running; only the restarted workload moves. */
export const moveWorkloadToNodePool = defineStep({
  id: 'move-workload-to-node-pool',
  nature: 'disrupts',
  needs: ['node'],
  follows: [
    'create-node-pool-with-scopes',
    'create-node-pool-with-fast-disk',
    'create-node-pool-with-bigger-disk',
    'create-streaming-node-pool',
  ],
  when: onStandardGke,
  commands: ({ values: { workload } }) => {
    const cordon = sh`kubectl cordon --selector=cloud.google.com/gke-nodepool=${'nodePool'}`
    const restart = sh`kubectl rollout restart ${'workload'} -n ${'namespace'}`
    return workload === undefined || restartable.test(workload) ? [cordon, restart] : [cordon]
  },
})
