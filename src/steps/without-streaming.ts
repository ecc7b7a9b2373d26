import { sh } from './command.ts'
import { onStandardGke } from './on-gke.ts'
import { defineStep } from './step.ts'

/** A machine that downloads the image in full shows whether the image itself is at fault. */
export const runImageElsewhere = defineStep({
  id: 'run-image-elsewhere',
  nature: 'looks',
  commands: [sh`docker run --rm ${'image'}`],
})

export const upgradeNodes = defineStep({
  id: 'upgrade-nodes',
  nature: 'disrupts',
  when: onStandardGke,
  commands: [
    sh`gcloud container clusters describe ${'cluster'} --location=${'location'} --project=${'project'} --format='table(currentMasterVersion,nodePools[].name,nodePools[].version)'`,
    sh`gcloud container clusters upgrade ${'cluster'} --node-pool=${'nodePool'} --location=${'location'} --project=${'project'}`,
  ],
})

/** On Autopilot every node streams. */
export const disableImageStreaming = defineStep({
  id: 'disable-image-streaming',
  nature: 'disrupts',
  when: onStandardGke,
  commands: [
    sh`gcloud container node-pools update ${'nodePool'} --cluster=${'cluster'} --location=${'location'} --project=${'project'} --no-enable-image-streaming`,
  ],
  page: 'gke-image-streaming',
})

export const avoidRename = defineStep({ id: 'avoid-rename', nature: 'changes' })
