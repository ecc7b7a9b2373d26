import { sh } from './command.ts'
import { onGke } from './on-gke.ts'
import { defineStep } from './step.ts'
import { runsCosWithContainerd } from './streamable-node.ts'

export const checkStreamingRequirements = defineStep({
  id: 'check-streaming-requirements',
  nature: 'looks',
  needs: ['node'],
  when: onGke,
  settle: ({ node }) => {
    const fits = node.known ? runsCosWithContainerd(node.value) : undefined
    if (fits === undefined) return undefined
    return fits ? 'fine' : 'culprit'
  },
  commands: [
    sh`gcloud container node-pools describe ${'nodePool'} --cluster=${'cluster'} --location=${'location'} --project=${'project'} --format='value(config.imageType)'`,
  ],
  page: 'gke-image-streaming',
})
