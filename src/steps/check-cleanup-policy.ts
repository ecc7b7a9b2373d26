import { fromArtifactRegistry } from './artifact-registry.ts'
import { sh } from './command.ts'
import { defineStep } from './step.ts'

export const checkCleanupPolicy = defineStep({
  id: 'check-cleanup-policy',
  nature: 'looks',
  when: fromArtifactRegistry,
  commands: [
    sh`gcloud artifacts repositories list-cleanup-policies ${'repository'} --location=${'repositoryLocation'} --project=${'repositoryProject'}`,
  ],
})
