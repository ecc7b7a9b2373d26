import { sh } from './command.ts'
import { onStandardGke, reachesNodes } from './on-gke.ts'
import { onNode } from './on-node.ts'
import { defineStep } from './step.ts'

export const checkNodeDisk = defineStep({
  id: 'check-node-disk',
  nature: 'looks',
  when: reachesNodes,
  commands: [
    onNode(sh`df -h /var/lib/containerd /var/lib/kubelet`),
    onNode(sh`df -i /var/lib/containerd /var/lib/kubelet`),
  ],
})

/** The kubelet's own figures: file systems, inodes, and what each pod has written. */
export const checkEphemeralStorage = defineStep({
  id: 'check-ephemeral-storage',
  nature: 'looks',
  commands: [sh`kubectl get --raw /api/v1/nodes/${'node'}/proxy/stats/summary`],
})

export const removeUnusedImages = defineStep({
  id: 'remove-unused-images',
  nature: 'changes',
  when: reachesNodes,
  commands: [onNode(sh`crictl rmi --prune`)],
})

export const createNodePoolWithBiggerDisk = defineStep({
  id: 'create-node-pool-with-bigger-disk',
  nature: 'changes',
  needs: ['node'],
  when: onStandardGke,
  commands: [
    sh`gcloud container node-pools create ${'newNodePool'} --cluster=${'cluster'} --location=${'location'} --project=${'project'} --disk-size=200`,
  ],
})
