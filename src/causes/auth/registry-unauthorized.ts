import { defineCause } from '../cause.ts'
import { notesThatHold } from '../notes-that-hold.ts'
import { missedSecret, signInOf } from '../sign-in.ts'

export const registryUnauthorized = defineCause({
  id: 'registry-unauthorized',
  effect: 'blocks',
  actor: 'platform',
  signatures: [{ in: 'pullError', refusal: 'unauthorized' }],
  needs: ['pullSecrets'],
  notes: ({ pullSecrets }, symptom) => {
    const signIn = signInOf(pullSecrets, symptom)
    return notesThatHold(
      ['anonymous', signIn === 'anonymous'],
      ['missedSecret', missedSecret(pullSecrets)],
      ['eitherAccount', signIn === 'secret-and-node'],
      ['staleSecret', signIn === 'secret'],
    )
  },
  playbook: [
    'check-who-pulls',
    'check-pull-secret',
    'find-node-service-account',
    'check-node-service-account-active',
    'check-node-scopes',
    'try-pull-outside-cluster',
    'check-self-hosted-registry',
    'enable-node-service-account',
    'renew-pull-secret',
    'create-node-pool-with-scopes',
    'move-workload-to-node-pool',
  ],
  page: 'gke-image-pulls',
})
