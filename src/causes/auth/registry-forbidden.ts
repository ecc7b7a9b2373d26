import { valueOf } from '../../evidence/evidence.ts'
import { defineCause } from '../cause.ts'
import { notesThatHold } from '../notes-that-hold.ts'
import { isExplained, pullingRightsOf } from '../pulling-rights.ts'
import { missedSecret, signInOf } from '../sign-in.ts'
import { nodeSignIn, renewSignIn } from '../step-runs.ts'

export const registryForbidden = defineCause({
  id: 'registry-forbidden',
  effect: 'blocks',
  actor: 'platform',
  signatures: [{ in: 'pullError', refusal: 'forbidden' }],
  needs: ['node', 'nodeAccount', 'nodePool', 'pullSecrets', 'repositoryPolicy'],
  // A refusal in spite of the role has a reason that nobody has looked at.
  confirm: (evidence, symptom) => {
    const rights = pullingRightsOf(evidence, symptom)
    return rights.roleMissing === false && !isExplained(rights) ? 'likely' : 'confirmed'
  },
  notes: (evidence, symptom) => {
    if (symptom.kind !== 'pullError') return []
    const { node, pullSecrets } = evidence
    const { denial, registry } = symptom.error
    const imageProject = denial?.project ?? registry?.project
    const nodeProject = valueOf(node)?.project
    const otherProject = !!imageProject && !!nodeProject && imageProject !== nodeProject
    const signIn = signInOf(pullSecrets, symptom)
    const rights = pullingRightsOf(evidence, symptom)
    return notesThatHold(
      ['accountOff', rights.accountOff],
      ['scopeMissing', rights.scopeMissing],
      ['roleMissing', rights.roleMissing],
      ['roleThere', rights.roleMissing === false && !isExplained(rights)],
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
    ...nodeSignIn,
    'check-repository-policy',
    'check-image-name',
    'check-pull-secret',
    'try-pull-outside-cluster',
    'check-self-hosted-registry',
    'check-service-perimeter',
    'grant-artifact-reader',
    'grant-registry-access',
    ...renewSignIn,
  ],
  page: 'gke-image-pulls',
})
