import { fromArtifactRegistry } from './artifact-registry.ts'
import { sh } from './command.ts'
import { mayNeedSignIn } from './pulling-account.ts'
import { defineStep, type Situation } from './step.ts'

/** The same credentials on another machine tell a bad account from a bad cluster. */
export const tryPullOutsideCluster = defineStep({
  id: 'try-pull-outside-cluster',
  nature: 'looks',
  needs: ['pullSecrets'],
  when: (situation) => hasOwnAccounts(situation) && mayNeedSignIn(situation),
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

export const grantRegistryAccess = defineStep({
  id: 'grant-registry-access',
  nature: 'changes',
  when: hasOwnAccounts,
})

/** Nobody signs in to registry.k8s.io, and Artifact Registry knows Google's accounts. */
function hasOwnAccounts(situation: Situation): boolean {
  return !fromArtifactRegistry(situation) && situation.registryKind !== 'kubernetes'
}
