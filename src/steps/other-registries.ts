import { fromArtifactRegistry } from './artifact-registry.ts'
import { sh } from './command.ts'
import { isOfficialImage } from './official-image.ts'
import { defineStep } from './step.ts'

/** The same credentials on another machine tell a bad account from a bad cluster. */
export const tryPullOutsideCluster = defineStep({
  id: 'try-pull-outside-cluster',
  nature: 'looks',
  when: (situation) => !fromArtifactRegistry(situation) && !isOfficialImage(situation),
  commands: ({ registryKind }) => [
    registryKind === 'docker-hub'
      ? sh`docker login --username=${'registryUser'}`
      : sh`docker login --username=${'registryUser'} ${'registryHost'}`,
    sh`docker manifest inspect ${'image'}`,
  ],
})

export const checkSelfHostedRegistry = defineStep({
  id: 'check-self-hosted-registry',
  nature: 'looks',
  when: ({ registryKind }) => registryKind === 'other',
  commands: [sh`curl --head https://${'registryHost'}/v2/`],
})
