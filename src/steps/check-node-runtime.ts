import { valueOf } from '../evidence/evidence.ts'
import { sh } from './command.ts'
import { defineStep } from './step.ts'

const containerd2 = /^containerd:\/\/(?:[2-9]|\d{2})\./

/** containerd 2.0 comes with GKE 1.33 on Linux and 1.35 on Windows. */
export const checkNodeRuntime = defineStep({
  id: 'check-node-runtime',
  nature: 'looks',
  needs: ['node'],
  settle: ({ node }) => (containerd2.test(valueOf(node)?.containerRuntime ?? '') ? 'culprit' : undefined),
  commands: [
    sh`kubectl get nodes -o custom-columns='NAME:.metadata.name,KUBELET:.status.nodeInfo.kubeletVersion,RUNTIME:.status.nodeInfo.containerRuntimeVersion'`,
  ],
})
