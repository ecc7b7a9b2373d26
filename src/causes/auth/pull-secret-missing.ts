import { defineCause } from '../cause.ts'
import { notesThatHold } from '../notes-that-hold.ts'
import { secretMatters } from '../secret-matters.ts'
import { missedSecret, signInOf } from '../sign-in.ts'

export const pullSecretMissing = defineCause({
  id: 'pull-secret-missing',
  effect: 'blocks',
  actor: 'developer',
  signatures: [
    { in: 'status', reason: 'FailedToRetrieveImagePullSecret' },
    { in: 'pullError', refusal: 'no-credentials' },
  ],
  needs: ['pod', 'pullSecrets'],
  confirm: (evidence, symptom) => {
    if (symptom.kind !== 'status') return 'confirmed'
    return certainties[secretMatters(evidence)]
  },
  effectOf: (evidence, { kind }) =>
    kind === 'status' && secretMatters(evidence) === 'no' ? 'informs' : 'blocks',
  values: (_, symptom) =>
    symptom.kind === 'status' && symptom.secret !== undefined ? { pullSecret: symptom.secret } : {},
  notes: (evidence, symptom) => {
    const notFound = symptom.kind === 'status'
    const signIn = signInOf(evidence.pullSecrets, symptom)
    return notesThatHold(
      ['notFound', notFound],
      ['notNeeded', notFound && secretMatters(evidence) === 'no'],
      ['anonymous', !notFound && signIn === 'anonymous'],
      ['missedSecret', !notFound && missedSecret(evidence.pullSecrets)],
      ['otherHost', !notFound && (signIn === 'secret' || signIn === 'secret-and-node')],
    )
  },
  playbook: ['check-who-pulls', 'find-pull-secret', 'check-pull-secret', 'renew-pull-secret'],
  page: 'kubernetes-pull-secrets',
})

/** That the secret is missing is certain; whether the pull fails for want of it is not always. */
const certainties = { yes: 'likely', no: 'confirmed', perhaps: 'possible' } as const
