import { sh } from './command.ts'
import { needsGoogle } from './needs-google.ts'
import { onGke } from './on-gke.ts'
import { defineStep } from './step.ts'

/** The effective rules name those of the hierarchy and of network policies too, which a list of VPC rules leaves out. */
export const checkEgressFirewall = defineStep({
  id: 'check-egress-firewall',
  nature: 'looks',
  when: onGke,
  commands: [
    sh`gcloud compute instances network-interfaces get-effective-firewalls ${'node'} --zone=${'zone'} --project=${'project'}`,
    sh`gcloud compute firewall-rules list --project=${'project'} --filter=direction=EGRESS --sort-by=priority --format='table(name,network.basename(),priority,destinationRanges.list(),allowed[].map().firewall_rule().list():label=ALLOW,denied[].map().firewall_rule().list():label=DENY,disabled)'`,
  ],
})

/** At equal priority a deny rule wins over an allow rule, hence a number below the usual 1000. */
export const allowEgressToGoogle = defineStep({
  id: 'allow-egress-to-google',
  nature: 'changes',
  when: (situation) => needsGoogle(situation) && onGke(situation),
  commands: [
    sh`gcloud compute firewall-rules create allow-egress-google-apis --network=${'network'} --project=${'project'} --direction=EGRESS --action=ALLOW --rules=tcp:443 --destination-ranges=199.36.153.4/30,199.36.153.8/30 --priority=900`,
  ],
})
