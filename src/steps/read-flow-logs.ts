import { lql, sh } from './command.ts'
import { onGke } from './on-gke.ts'
import { defineStep } from './step.ts'

const flows = lql`resource.type="gce_subnetwork" AND log_id("compute.googleapis.com/vpc_flows") AND resource.labels.subnetwork_name=${'subnet'} AND jsonPayload.src_instance.vm_name=${'node'} AND jsonPayload.connection.dest_port=443`
const denials = lql`resource.type="gce_subnetwork" AND log_id("compute.googleapis.com/firewall") AND resource.labels.subnetwork_name=${'subnet'} AND jsonPayload.instance.vm_name=${'node'} AND jsonPayload.disposition="DENIED"`

export const readFlowLogs = defineStep({
  id: 'read-flow-logs',
  nature: 'looks',
  when: onGke,
  commands: [
    sh`gcloud logging read ${flows} --project=${'project'} --freshness=1h --limit=20 --format='table(timestamp,jsonPayload.connection.dest_ip,jsonPayload.packets_sent,jsonPayload.reporter)'`,
    sh`gcloud logging read ${denials} --project=${'project'} --freshness=1h --limit=20 --format='table(timestamp,jsonPayload.connection.dest_ip,jsonPayload.rule_details.reference)'`,
  ],
})
