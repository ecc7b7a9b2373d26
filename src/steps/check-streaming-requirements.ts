import { sh } from './command.ts'
import { onGke } from './on-gke.ts'
import { defineStep } from './step.ts'

/** The label of the distribution is on newer nodes only; the name of the OS image is on all. */
export const checkStreamingRequirements = defineStep({
  id: 'check-streaming-requirements',
  nature: 'looks',
  needs: ['node'],
  when: onGke,
  settle: ({ node }) => {
    if (!node.known) return undefined
    const { osDistribution, osImage, containerRuntime } = node.value
    if (osImage === undefined || containerRuntime === undefined) return undefined
    const cos = osDistribution === 'cos' || osImage.startsWith('Container-Optimized OS')
    return cos && containerRuntime.startsWith('containerd:') ? 'fine' : 'culprit'
  },
  commands: [
    sh`gcloud container node-pools describe ${'nodePool'} --cluster=${'cluster'} --location=${'location'} --project=${'project'} --format='value(config.imageType)'`,
  ],
  page: 'gke-image-streaming',
})
