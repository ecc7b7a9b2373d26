import { fromArtifactRegistry } from './artifact-registry.ts'
import { sh } from './command.ts'
import { mayNeedSignIn, pullSecretsOf } from './pulling-account.ts'
import { defineStep } from './step.ts'

export const checkWhoPulls = defineStep({
  id: 'check-who-pulls',
  nature: 'looks',
  needs: ['pullSecrets'],
  when: mayNeedSignIn,
  settle: (evidence, situation) =>
    fromArtifactRegistry(situation) && pullSecretsOf({ evidence })?.length === 0 ? 'fine' : undefined,
  commands: [
    sh`kubectl get pod ${'pod'} -n ${'namespace'} -o custom-columns='PULL_SECRETS:.spec.imagePullSecrets[*].name,SERVICE_ACCOUNT:.spec.serviceAccountName,NODE:.spec.nodeName'`,
  ],
})
