import { lql, sh } from './command.ts'
import { onGke, onStandardGke } from './on-gke.ts'
import { defineStep } from './step.ts'

const bootstrapLogs = lql`resource.type="k8s_node" AND (log_id("kube-node-installation") OR log_id("kube-node-configuration")) AND resource.labels.cluster_name=${'cluster'} AND resource.labels.location=${'location'} AND resource.labels.node_name=${'node'}`

export const readNodeBootstrapLog = defineStep({
  id: 'read-node-bootstrap-log',
  nature: 'looks',
  when: onGke,
  commands: [
    sh`gcloud logging read ${bootstrapLogs} --project=${'project'} --freshness=1d --limit=50 --format='value(timestamp,jsonPayload.MESSAGE)'`,
  ],
})

/** The hypervisor writes it down, so it is there for a node without any network. */
export const readSerialPort = defineStep({
  id: 'read-serial-port',
  nature: 'looks',
  when: onStandardGke,
  commands: [
    sh`gcloud compute instances get-serial-port-output ${'node'} --zone=${'zone'} --project=${'project'} | grep -iE 'kube-node-|binaries|timed? ?out|refused'`,
  ],
})
