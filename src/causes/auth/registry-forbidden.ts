import { valueOf } from '../../evidence/evidence.ts'
import { defineCause } from '../cause.ts'
import { notesThatHold } from '../notes-that-hold.ts'
import { missedSecret, signInOf } from '../sign-in.ts'

export const registryForbidden = defineCause({
  id: 'registry-forbidden',
  effect: 'blocks',
  actor: 'platform',
  signatures: [{ in: 'pullError', refusal: 'forbidden' }],
  needs: ['node', 'pullSecrets'],
  notes: ({ node, pullSecrets }, symptom) => {
    if (symptom.kind !== 'pullError') return []
    const { denial, registry } = symptom.error
    const imageProject = denial?.project ?? registry?.project
    const nodeProject = valueOf(node)?.project
    const otherProject = !!imageProject && !!nodeProject && imageProject !== nodeProject
    const signIn = signInOf(pullSecrets, symptom)
    return notesThatHold(
      ['mayNotExist', denial?.mayNotExist],
      ['otherProject', otherProject],
      ['servedByArtifactRegistry', registry?.kind === 'gcr'],
      ['eitherAccount', signIn === 'secret-and-node'],
      ['anonymous', signIn === 'anonymous'],
      ['missedSecret', missedSecret(pullSecrets)],
    )
  },
  playbook: [
    'check-who-pulls',
    'find-node-service-account',
    'check-repository-policy',
    'check-image-name',
    'check-pull-secret',
    'try-pull-outside-cluster',
    'check-self-hosted-registry',
    'check-service-perimeter',
    'grant-artifact-reader',
    'grant-registry-access',
    'renew-pull-secret',
  ],
  page: 'gke-image-pulls',
})
