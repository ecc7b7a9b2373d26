import { sh } from './command.ts'
import { onGke } from './on-gke.ts'
import { defineStep } from './step.ts'

export const checkCloudDns = defineStep({
  id: 'check-cloud-dns',
  nature: 'looks',
  when: onGke,
  commands: [
    sh`gcloud dns managed-zones list --project=${'project'} --filter=visibility=private --format='yaml(name,dnsName,forwardingConfig,peeringConfig)'`,
    sh`gcloud dns policies list --project=${'project'} --format='yaml(name,alternativeNameServerConfig,networks)'`,
    sh`gcloud dns response-policies list --project=${'project'}`,
  ],
  page: 'gke-cloud-dns',
})
