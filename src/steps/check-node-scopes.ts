import { sh } from './command.ts'
import { onStandardGke } from './on-gke.ts'
import { usesNodeScopes } from './pulling-account.ts'
import { scopesSuffice } from './pulling-rights.ts'
import { defineStep } from './step.ts'

export const checkNodeScopes = defineStep({
  id: 'check-node-scopes',
  nature: 'looks',
  needs: ['node', 'nodePool', 'pullSecrets'],
  when: (situation) => onStandardGke(situation) && usesNodeScopes(situation),
  settle: (evidence) => {
    const suffice = scopesSuffice(evidence)
    if (suffice === undefined) return undefined
    return suffice ? 'fine' : 'culprit'
  },
  commands: [
    sh`gcloud compute instances describe ${'node'} --zone=${'zone'} --project=${'project'} --format="flattened(serviceAccounts[].email,serviceAccounts[].scopes)"`,
  ],
})
