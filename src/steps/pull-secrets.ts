import { sh } from './command.ts'
import { mayNeedSignIn, pulledByNode, pullSecretsOf } from './pulling-account.ts'
import { defineStep, type Situation } from './step.ts'

/** Shows type and age and nothing of the content. */
export const checkPullSecret = defineStep({
  id: 'check-pull-secret',
  nature: 'looks',
  needs: ['pullSecrets'],
  when: (situation) => pullSecretsOf(situation)?.length !== 0,
  commands: [
    sh`kubectl get secret ${'pullSecret'} -n ${'namespace'} -o custom-columns='NAME:.metadata.name,TYPE:.type,CREATED:.metadata.creationTimestamp'`,
  ],
})

/** The password comes from a file, so that it stays out of the shell's history. */
export const renewPullSecret = defineStep({
  id: 'renew-pull-secret',
  nature: 'changes',
  needs: ['pullSecrets'],
  when: mayUseSecret,
  commands: ({ registryKind }) => [
    registryKind === 'docker-hub'
      ? sh`kubectl create secret docker-registry ${'pullSecret'} -n ${'namespace'} --docker-username=${'registryUser'} --docker-password="$(cat ${'passwordFile'})" --dry-run=client -o yaml | kubectl apply -f -`
      : sh`kubectl create secret docker-registry ${'pullSecret'} -n ${'namespace'} --docker-server=${'registryHost'} --docker-username=${'registryUser'} --docker-password="$(cat ${'passwordFile'})" --dry-run=client -o yaml | kubectl apply -f -`,
  ],
  page: 'kubernetes-pull-secrets',
})

/** Nodes on GKE sign in to Artifact Registry by themselves, and registry.k8s.io asks nobody to. */
function mayUseSecret(situation: Situation): boolean {
  if (situation.registryKind === 'kubernetes' || !mayNeedSignIn(situation)) return false
  return pullSecretsOf(situation)?.length !== 0 || !pulledByNode(situation)
}
