import { sh } from './command.ts'
import { onStandardGke } from './on-gke.ts'
import { pulledByNode } from './pulling-account.ts'
import { defineStep } from './step.ts'

/** The streaming service calls Google with the node's scopes, whoever pulls the image. */
export const checkNodeScopes = defineStep({
  id: 'check-node-scopes',
  nature: 'looks',
  needs: ['node', 'pullSecrets'],
  when: (situation) => onStandardGke(situation) && (situation.symptom === 'gcfsd' || pulledByNode(situation)),
  commands: [
    sh`gcloud compute instances describe ${'node'} --zone=${'zone'} --project=${'project'} --format="flattened(serviceAccounts[].email,serviceAccounts[].scopes)"`,
  ],
})
