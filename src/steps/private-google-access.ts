import { sh } from './command.ts'
import { needsGoogle } from './needs-google.ts'
import { onGke } from './on-gke.ts'
import { defineStep, type Situation } from './step.ts'

const pullsFromGoogle = (situation: Situation) => needsGoogle(situation) && onGke(situation)

export const checkPrivateGoogleAccess = defineStep({
  id: 'check-private-google-access',
  nature: 'looks',
  when: pullsFromGoogle,
  commands: [
    sh`gcloud compute networks subnets list --regions=${'region'} --project=${'project'} --format='table(name,network.basename(),privateIpGoogleAccess)'`,
  ],
  page: 'private-google-access',
})

export const enablePrivateGoogleAccess = defineStep({
  id: 'enable-private-google-access',
  nature: 'changes',
  when: pullsFromGoogle,
  commands: [
    sh`gcloud compute networks subnets update ${'subnet'} --region=${'region'} --project=${'project'} --enable-private-ip-google-access`,
  ],
  page: 'private-google-access',
})
