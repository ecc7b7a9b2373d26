import { sh } from './command.ts'
import { onGke } from './on-gke.ts'
import { defineStep } from './step.ts'

const ofDockerHub = sh`gcloud artifacts repositories create docker-hub-mirror --repository-format=docker --mode=remote-repository --remote-docker-repo=docker-hub --location=${'region'} --project=${'project'}`
const ofOtherRegistry = sh`gcloud artifacts repositories create registry-mirror --repository-format=docker --mode=remote-repository --remote-docker-repo=https://${'registryHost'} --location=${'region'} --project=${'project'}`

/** A mirror of a Google registry would gain nothing. */
export const createRemoteRepository = defineStep({
  id: 'create-remote-repository',
  nature: 'changes',
  when: (situation) => !situation.google && onGke(situation),
  commands: ({ registryKind }) => [registryKind === 'docker-hub' ? ofDockerHub : ofOtherRegistry],
  page: 'artifact-registry-remote',
})
