import { sh } from './command.ts'
import { onGke } from './on-gke.ts'
import { defineStep } from './step.ts'

export const findNodeNetwork = defineStep({
  id: 'find-node-network',
  nature: 'looks',
  when: onGke,
  commands: [
    sh`gcloud compute instances describe ${'node'} --zone=${'zone'} --project=${'project'} --format='yaml(networkInterfaces[].network,networkInterfaces[].subnetwork,networkInterfaces[].accessConfigs[].natIP)'`,
  ],
})
