import { sh } from './command.ts'
import { googleVirtualRange } from './google-virtual-range.ts'
import { onGke } from './on-gke.ts'
import { defineStep } from './step.ts'

export const checkGoogleRegistryDns = defineStep({
  id: 'check-google-registry-dns',
  nature: 'looks',
  when: (situation) => situation.google && onGke(situation),
  settle: (_, { values }) => (googleVirtualRange(values.ip) ? 'fine' : undefined),
  commands: [
    sh`gcloud dns managed-zones list --project=${'project'} --filter=visibility=private --format='table(name,dnsName)'`,
  ],
  page: 'private-registry-dns',
})
