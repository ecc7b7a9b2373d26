import { valueOf } from '../evidence/evidence.ts'
import { lql, sh } from './command.ts'
import { onGke, onStandardGke, reachesNodes } from './on-gke.ts'
import { defineStep } from './step.ts'

export const checkNodeConditions = defineStep({
  id: 'check-node-conditions',
  nature: 'looks',
  needs: ['node'],
  settle: ({ node }) => (valueOf(node)?.ready === false ? 'culprit' : undefined),
  commands: [sh`kubectl describe node ${'node'}`],
})

export const checkNodeSoftware = defineStep({
  id: 'check-node-software',
  nature: 'looks',
  commands: [sh`kubectl get node ${'node'} -o wide`],
})

/** Without its runtime a node starts no debug pod either, so the way in is SSH. */
export const checkRuntimeService = defineStep({
  id: 'check-runtime-service',
  nature: 'looks',
  needs: ['node'],
  when: reachesNodes,
  commands: (situation) => [
    onGke(situation)
      ? sh`gcloud compute ssh ${'node'} --zone=${'zone'} --project=${'project'} --command='systemctl status containerd kubelet'`
      : sh`systemctl status containerd kubelet`,
  ],
})

const runtimeLog = lql`resource.type="k8s_node" AND log_id("container-runtime") AND resource.labels.cluster_name=${'cluster'} AND resource.labels.node_name=${'node'}`

export const readRuntimeLog = defineStep({
  id: 'read-runtime-log',
  nature: 'looks',
  when: onGke,
  commands: [
    sh`gcloud logging read ${runtimeLog} --project=${'project'} --freshness=1h --limit=50 --format='value(timestamp,jsonPayload.MESSAGE)'`,
  ],
})

/** The instance group of a GKE node pool puts a new machine in the place of one that was deleted. */
export const replaceNode = defineStep({
  id: 'replace-node',
  nature: 'disrupts',
  needs: ['node'],
  commands: (situation) => {
    const drain = sh`kubectl drain ${'node'} --ignore-daemonsets --delete-emptydir-data`
    const remove = sh`gcloud compute instances delete ${'node'} --zone=${'zone'} --project=${'project'}`
    return onStandardGke(situation) ? [drain, remove] : [drain]
  },
})
