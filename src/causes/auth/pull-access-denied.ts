import { isOfficialImage } from '../../steps/official-image.ts'
import { defineCause } from '../cause.ts'
import { notesThatHold } from '../notes-that-hold.ts'
import { missedSecret, signInOf } from '../sign-in.ts'

export const pullAccessDenied = defineCause({
  id: 'pull-access-denied',
  effect: 'blocks',
  actor: 'developer',
  signatures: [{ in: 'pullError', refusal: 'access-denied' }],
  needs: ['pullSecrets'],
  // The registry gives one answer for two reasons, so nothing but a look at the registry can settle it.
  confirm: () => 'likely',
  notes: ({ pullSecrets }, symptom) => {
    const image = symptom.kind === 'pullError' ? symptom.error.image : undefined
    const signIn = signInOf(pullSecrets, symptom)
    const officialImage =
      image && isOfficialImage({ bareImage: image.bare, values: { image: image.written } })
    return notesThatHold(
      ['officialImage', officialImage],
      ['anonymous', !officialImage && signIn === 'anonymous'],
      ['missedSecret', !officialImage && missedSecret(pullSecrets)],
      ['withSecret', !officialImage && signIn === 'secret'],
    )
  },
  playbook: [
    'check-image-name',
    'correct-official-image-name',
    'list-image-tags',
    'check-who-pulls',
    'check-pull-secret',
    'try-pull-outside-cluster',
    'find-node-service-account',
    'check-repository-policy',
    'set-image',
    'renew-pull-secret',
    'grant-artifact-reader',
  ],
  page: 'kubernetes-images',
})
