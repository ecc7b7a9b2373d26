import { fromArtifactRegistry } from './artifact-registry.ts'
import { lql, sh } from './command.ts'
import { defineStep } from './step.ts'

/** A repository's policy does not show what its project passes on, so both are read. */
export const checkRepositoryPolicy = defineStep({
  id: 'check-repository-policy',
  nature: 'looks',
  when: fromArtifactRegistry,
  commands: [
    sh`gcloud artifacts repositories get-iam-policy ${'repository'} --location=${'repositoryLocation'} --project=${'repositoryProject'} --flatten="bindings[].members" --format="table(bindings.role,bindings.members)"`,
    sh`gcloud projects get-iam-policy ${'repositoryProject'} --flatten="bindings[].members" --filter=bindings.members:${'nodeServiceAccount'} --format="table(bindings.role)"`,
  ],
  page: 'artifact-registry-access',
})

export const grantArtifactReader = defineStep({
  id: 'grant-artifact-reader',
  nature: 'changes',
  when: fromArtifactRegistry,
  commands: [
    sh`gcloud artifacts repositories add-iam-policy-binding ${'repository'} --location=${'repositoryLocation'} --project=${'repositoryProject'} --member=serviceAccount:${'nodeServiceAccount'} --role=roles/artifactregistry.reader`,
  ],
  page: 'artifact-registry-access',
})

/** Perimeter refusals are always written to the policy log; it can't be switched off. */
export const checkServicePerimeter = defineStep({
  id: 'check-service-perimeter',
  nature: 'looks',
  when: fromArtifactRegistry,
  commands: [
    sh`gcloud logging read ${lql`log_id("cloudaudit.googleapis.com/policy") protoPayload.serviceName="artifactregistry.googleapis.com"`} --project=${'repositoryProject'} --freshness=1d --limit=10`,
  ],
})
