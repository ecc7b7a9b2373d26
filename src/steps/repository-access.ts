import { fromArtifactRegistry } from './artifact-registry.ts'
import { lql, sh } from './command.ts'
import { pulledByNode } from './pulling-account.ts'
import { mayReadRepository } from './pulling-rights.ts'
import { defineStep, type Situation } from './step.ts'

/** A repository's policy does not show what its project passes on, so both are read. */
export const checkRepositoryPolicy = defineStep({
  id: 'check-repository-policy',
  nature: 'looks',
  needs: ['nodePool', 'nodeAccount', 'repositoryPolicy'],
  when: fromArtifactRegistry,
  settle: (_, situation) => {
    const mayRead = nodeMayRead(situation)
    if (mayRead === undefined) return undefined
    return mayRead ? 'fine' : 'culprit'
  },
  commands: [
    sh`gcloud artifacts repositories get-iam-policy ${'repository'} --location=${'repositoryLocation'} --project=${'repositoryProject'} --flatten="bindings[].members" --format="table(bindings.role,bindings.members)"`,
    sh`gcloud projects get-iam-policy ${'repositoryProject'} --flatten="bindings[].members" --filter=bindings.members:${'nodeServiceAccount'} --format="table(bindings.role)"`,
  ],
  page: 'artifact-registry-access',
})

export const grantArtifactReader = defineStep({
  id: 'grant-artifact-reader',
  nature: 'changes',
  needs: ['nodePool', 'nodeAccount', 'repositoryPolicy'],
  // What is granted already is no remedy.
  when: (situation) => fromArtifactRegistry(situation) && nodeMayRead(situation) !== true,
  commands: [
    sh`gcloud artifacts repositories add-iam-policy-binding ${'repository'} --location=${'repositoryLocation'} --project=${'repositoryProject'} --member=serviceAccount:${'nodeServiceAccount'} --role=roles/artifactregistry.reader`,
  ],
  page: 'artifact-registry-access',
})

/** Of the node's account; with a pull secret another account is meant, whose rights nobody has looked at. */
function nodeMayRead(situation: Situation): boolean | undefined {
  if (!pulledByNode(situation)) return undefined
  const { repositoryProject: project, repositoryLocation: location, repository } = situation.values
  return mayReadRepository(situation.evidence, { project, location, repository })
}

/** Perimeter refusals are always written to the policy log; it can't be switched off. */
export const checkServicePerimeter = defineStep({
  id: 'check-service-perimeter',
  nature: 'looks',
  // A refusal that names its log entry is looked up by that.
  when: (situation) => fromArtifactRegistry(situation) && situation.values.perimeterId === undefined,
  commands: [
    sh`gcloud logging read ${lql`log_id("cloudaudit.googleapis.com/policy") protoPayload.serviceName="artifactregistry.googleapis.com"`} --project=${'repositoryProject'} --freshness=1d --limit=10`,
  ],
})
