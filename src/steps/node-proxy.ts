import { sh } from './command.ts'
import { reachesNodes } from './on-gke.ts'
import { defineStep } from './step.ts'

export const checkNodeProxy = defineStep({
  id: 'check-node-proxy',
  nature: 'looks',
  when: reachesNodes,
  commands: [
    sh`kubectl debug node/${'node'} -it --image=busybox -- chroot /host systemctl show containerd --property=Environment,EnvironmentFiles`,
    sh`kubectl get daemonsets --all-namespaces`,
  ],
})

/** Of certificates only those that everybody trusts show that a proxy put its own in their place. */
export const exemptRegistryFromProxy = defineStep({
  id: 'exempt-registry-from-proxy',
  nature: 'changes',
  when: ({ values, registryKind }) => values.tlsTrouble === undefined || registryKind !== 'other',
})
