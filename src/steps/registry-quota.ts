import { fromArtifactRegistry } from './artifact-registry.ts'
import { sh } from './command.ts'
import { defineStep } from './step.ts'

export const checkRegistryQuota = defineStep({
  id: 'check-registry-quota',
  nature: 'looks',
  when: fromArtifactRegistry,
  commands: [
    sh`gcloud beta quotas info list --service=artifactregistry.googleapis.com --project=${'repositoryProject'}`,
    sh`gcloud artifacts repositories describe ${'repository'} --location=${'repositoryLocation'} --project=${'repositoryProject'} --format='value(mode)'`,
  ],
})

export const requestRegistryQuota = defineStep({
  id: 'request-registry-quota',
  nature: 'changes',
  when: fromArtifactRegistry,
  page: 'quotas',
})
