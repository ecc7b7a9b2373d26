import { defineCause } from '../cause.ts'
import { notesThatHold } from '../notes-that-hold.ts'
import { type PullingRights, pullingRightsOf } from '../pulling-rights.ts'
import { missedSecret, signInOf } from '../sign-in.ts'
import { nodeSignIn, renewSignIn } from '../step-runs.ts'

export const registryUnauthorized = defineCause({
  id: 'registry-unauthorized',
  effect: 'blocks',
  actor: 'platform',
  signatures: [{ in: 'pullError', refusal: 'unauthorized' }],
  needs: ['nodeAccount', 'nodePool', 'pullSecrets'],
  confirm: (evidence, symptom) => (isCleared(pullingRightsOf(evidence, symptom)) ? 'likely' : 'confirmed'),
  notes: (evidence, symptom) => {
    const { pullSecrets } = evidence
    const rights = pullingRightsOf(evidence, symptom)
    const signIn = signInOf(pullSecrets, symptom)
    return notesThatHold(
      ['accountOff', rights.accountOff],
      ['scopeMissing', rights.scopeMissing],
      ['nodeCleared', isCleared(rights)],
      ['anonymous', signIn === 'anonymous'],
      ['missedSecret', missedSecret(pullSecrets)],
      ['eitherAccount', signIn === 'secret-and-node'],
      ['staleSecret', signIn === 'secret'],
    )
  },
  playbook: [
    'check-who-pulls',
    'check-pull-secret',
    ...nodeSignIn,
    'try-pull-outside-cluster',
    'check-self-hosted-registry',
    'enable-node-service-account',
    ...renewSignIn,
  ],
  page: 'gke-image-pulls',
})

/** Both usual reasons were looked at, and neither holds. */
function isCleared({ accountOff, scopeMissing }: PullingRights): boolean {
  return accountOff === false && scopeMissing === false
}
