import { sh } from './command.ts'
import { reachesNodes } from './on-gke.ts'
import { onNode } from './on-node.ts'
import { isChangeable } from './right-image.ts'
import { defineStep } from './step.ts'

const largest = sh`kubectl get node ${'node'} -o jsonpath='{range .status.images[*]}{.sizeBytes}{"\\t"}{.names}{"\\n"}{end}'`

/** A node's status names its fifty largest images only; the runtime knows all. */
export const listNodeImages = defineStep({
  id: 'list-node-images',
  nature: 'looks',
  commands: (situation) => (reachesNodes(situation) ? [largest, onNode(sh`crictl images`)] : [largest]),
})

export const removeBrokenImage = defineStep({
  id: 'remove-broken-image',
  nature: 'changes',
  when: reachesNodes,
  commands: [onNode(sh`crictl rmi ${'image'}`)],
})

export const setPullPolicy = defineStep({
  id: 'set-pull-policy',
  nature: 'changes',
  when: isChangeable,
  commands: [sh`kubectl edit ${'workload'} -n ${'namespace'}`],
  page: 'kubernetes-images',
})
