import { valueOf } from '../evidence/evidence.ts'
import { sh } from './command.ts'
import { onGke, onStandardGke } from './on-gke.ts'
import { defineStep } from './step.ts'

export const checkStreamingEnabled = defineStep({
  id: 'check-streaming-enabled',
  nature: 'looks',
  needs: ['node'],
  when: onGke,
  settle: ({ node }) => {
    if (!node.known) return undefined
    if (node.value.streaming) return 'fine'
    // Autopilot always streams; its nodes need no label to say so.
    return node.value.autopilot ? undefined : 'culprit'
  },
  commands: [
    sh`kubectl get node ${'node'} -L cloud.google.com/gke-image-streaming,cloud.google.com/gke-nodepool`,
    sh`gcloud container node-pools describe ${'nodePool'} --cluster=${'cluster'} --location=${'location'} --project=${'project'} --format='yaml(config.gcfsConfig)'`,
  ],
  page: 'gke-image-streaming',
})

export const enableImageStreaming = defineStep({
  id: 'enable-image-streaming',
  nature: 'disrupts',
  needs: ['node'],
  when: onStandardGke,
  settle: ({ node }) => (valueOf(node)?.streaming ? 'fine' : undefined),
  commands: [
    sh`gcloud container node-pools update ${'nodePool'} --cluster=${'cluster'} --location=${'location'} --project=${'project'} --enable-image-streaming`,
    sh`gcloud container clusters update ${'cluster'} --location=${'location'} --project=${'project'} --enable-image-streaming`,
  ],
  page: 'gke-image-streaming',
})
