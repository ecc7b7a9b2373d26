import { sh } from './command.ts'
import { onGke } from './on-gke.ts'
import { defineStep } from './step.ts'

export const checkCloudNat = defineStep({
  id: 'check-cloud-nat',
  nature: 'looks',
  when: onGke,
  commands: [
    sh`gcloud compute routers list --project=${'project'} --filter=network:${'network'}`,
    sh`gcloud compute routers nats list --router=${'router'} --region=${'region'} --project=${'project'}`,
  ],
  page: 'cloud-nat',
})

export const createCloudNat = defineStep({
  id: 'create-cloud-nat',
  nature: 'changes',
  when: onGke,
  commands: [
    sh`gcloud compute routers create ${'router'} --network=${'network'} --region=${'region'} --project=${'project'}`,
    sh`gcloud compute routers nats create ${'router'}-nat --router=${'router'} --region=${'region'} --project=${'project'} --auto-allocate-nat-external-ips --nat-all-subnet-ip-ranges`,
  ],
  page: 'cloud-nat',
})
