import { defineCause } from '../cause.ts'
import { notesThatHold } from '../notes-that-hold.ts'
import { signInOf } from '../sign-in.ts'

export const rateLimited = defineCause({
  id: 'rate-limited',
  effect: 'blocks',
  actor: 'platform',
  signatures: [{ in: 'pullError', refusal: 'rate-limit' }],
  needs: ['pullSecrets'],
  notes: ({ pullSecrets }, symptom) => {
    if (symptom.kind !== 'pullError') return []
    const { registry, text } = symptom.error
    const ofHub = registry?.kind === 'docker-hub'
    const ofGoogle = registry?.kind === 'artifact-registry' || registry?.kind === 'gcr'
    const signIn = signInOf(pullSecrets, symptom)
    return notesThatHold(
      ['dockerHub', ofHub && signIn !== 'secret'],
      ['anonymous', signIn === 'anonymous'],
      ['withSecret', ofHub && signIn === 'secret'],
      ['artifactRegistry', ofGoogle || /artifactregistry\.googleapis\.com/.test(text)],
    )
  },
  playbook: [
    'check-who-pulls',
    'check-pull-secret',
    'check-registry-quota',
    'use-google-mirror',
    'pull-less-often',
    'renew-pull-secret',
    'create-remote-repository',
    'request-registry-quota',
  ],
})
