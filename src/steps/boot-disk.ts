import { sh } from './command.ts'
import { onStandardGke } from './on-gke.ts'
import { hasSlowDisk } from './slow-disk.ts'
import { defineStep } from './step.ts'

export const checkBootDisk = defineStep({
  id: 'check-boot-disk',
  nature: 'looks',
  needs: ['node', 'nodePool'],
  when: onStandardGke,
  settle: (evidence) => {
    const slow = hasSlowDisk(evidence)
    if (slow === undefined) return undefined
    return slow ? 'culprit' : 'fine'
  },
  commands: [
    sh`gcloud container node-pools describe ${'nodePool'} --cluster=${'cluster'} --location=${'location'} --project=${'project'} --format="table(config.machineType,config.diskType,config.diskSizeGb)"`,
  ],
})

export const createNodePoolWithFastDisk = defineStep({
  id: 'create-node-pool-with-fast-disk',
  nature: 'changes',
  needs: ['node', 'nodePool'],
  when: (situation) => onStandardGke(situation) && hasSlowDisk(situation.evidence) !== false,
  commands: [
    sh`gcloud container node-pools create ${'newNodePool'} --cluster=${'cluster'} --location=${'location'} --project=${'project'} --disk-type=pd-ssd --disk-size=200`,
  ],
})

export const preloadImage = defineStep({
  id: 'preload-image',
  nature: 'changes',
  needs: ['node'],
  when: onStandardGke,
  commands: [
    sh`gcloud container node-pools create ${'newNodePool'} --cluster=${'cluster'} --location=${'location'} --project=${'project'} --enable-image-streaming --secondary-boot-disk=disk-image=projects/${'project'}/global/images/${'diskImage'},mode=CONTAINER_IMAGE_CACHE`,
  ],
  page: 'gke-image-preloading',
})
