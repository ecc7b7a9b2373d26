import { sh } from './command.ts'
import { defineStep } from './step.ts'

/** gcr.io is served by Artifact Registry; whether a repository there is standard, remote or virtual, gcloud says. */
const streamable = ['artifact-registry', 'gcr', 'docker-hub']

export function canStreamFrom(registryKind: string): boolean {
  return streamable.includes(registryKind)
}

const describeRepository = sh`gcloud artifacts repositories describe ${'repository'} --location=${'repositoryLocation'} --project=${'repositoryProject'} --format='value(mode)'`

export const checkStreamingRegistry = defineStep({
  id: 'check-streaming-registry',
  nature: 'looks',
  settle: (_, { registryKind }) =>
    registryKind === undefined || canStreamFrom(registryKind) ? undefined : 'culprit',
  commands: ({ registryKind }) => (registryKind === 'artifact-registry' ? [describeRepository] : []),
  page: 'gke-image-streaming',
})
