import { lql, sh } from './command.ts'
import { defineStep } from './step.ts'

/** The entry names perimeter, caller and the rule that was broken; it may be in either of two projects. */
export const findPerimeterViolation = defineStep({
  id: 'find-perimeter-violation',
  nature: 'looks',
  when: ({ values: { perimeterId } }) => perimeterId !== undefined,
  commands: [
    sh`gcloud logging read ${lql`log_id("cloudaudit.googleapis.com/policy") protoPayload.metadata.vpcServiceControlsUniqueId=${'perimeterId'}`} --project=${'repositoryProject'} --freshness=7d`,
  ],
})

export const checkPerimeterServices = defineStep({
  id: 'check-perimeter-services',
  nature: 'looks',
  commands: [
    sh`gcloud access-context-manager policies list --organization=${'organization'}`,
    sh`gcloud access-context-manager perimeters list --policy=${'accessPolicy'}`,
    sh`gcloud access-context-manager perimeters describe ${'perimeter'} --policy=${'accessPolicy'}`,
  ],
})

/** Manifests come from Artifact Registry, layers from Cloud Storage, streamed files from the third service. */
export const allowRegistryInPerimeter = defineStep({
  id: 'allow-registry-in-perimeter',
  nature: 'changes',
  commands: [
    sh`gcloud access-context-manager perimeters update ${'perimeter'} --policy=${'accessPolicy'} --add-vpc-allowed-services=artifactregistry.googleapis.com,storage.googleapis.com,containerfilesystem.googleapis.com`,
    sh`gcloud access-context-manager perimeters update ${'perimeter'} --policy=${'accessPolicy'} --add-resources=projects/${'projectNumber'}`,
  ],
})
