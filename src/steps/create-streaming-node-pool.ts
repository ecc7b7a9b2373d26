import { sh } from './command.ts'
import { onStandardGke } from './on-gke.ts'
import { defineStep } from './step.ts'

export const createStreamingNodePool = defineStep({
  id: 'create-streaming-node-pool',
  nature: 'changes',
  when: onStandardGke,
  commands: [
    sh`gcloud container node-pools create ${'newNodePool'} --cluster=${'cluster'} --location=${'location'} --project=${'project'} --machine-type=${'machineType'} --image-type=COS_CONTAINERD --enable-image-streaming --scopes=gke-default`,
  ],
  page: 'gke-image-streaming',
})
