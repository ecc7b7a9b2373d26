import { nodeAccountEmail, valueOf } from '../evidence/evidence.ts'
import { sh } from './command.ts'
import { pulledByNode, usesNodeScopes } from './pulling-account.ts'
import { nodeAccountState } from './pulling-rights.ts'
import { defineStep } from './step.ts'

const standard = sh`gcloud container clusters describe ${'cluster'} --location=${'location'} --project=${'project'} --format="table(nodePools.name,nodePools.config.serviceAccount)"`
const autopilot = sh`gcloud container clusters describe ${'cluster'} --location=${'location'} --project=${'project'} --format="value(autoscaling.autoprovisioningNodePoolDefaults.serviceAccount)"`

export const findNodeServiceAccount = defineStep({
  id: 'find-node-service-account',
  nature: 'looks',
  needs: ['node', 'nodeAccount', 'nodePool', 'pullSecrets'],
  when: usesNodeScopes,
  settle: (evidence) => (nodeAccountEmail(evidence) ? 'fine' : undefined),
  commands: ({ evidence }) => [
    valueOf(evidence.node)?.autopilot ? autopilot : standard,
    sh`gcloud iam service-accounts list --project=${'project'}`,
  ],
  page: 'gke-service-accounts',
})

/** `describe` tells a deleted account (NOT_FOUND) from a disabled one; a list shows neither apart. */
export const checkNodeServiceAccountActive = defineStep({
  id: 'check-node-service-account-active',
  nature: 'looks',
  needs: ['node', 'nodeAccount', 'pullSecrets'],
  when: pulledByNode,
  settle: (evidence) => {
    const state = nodeAccountState(evidence)
    if (state === undefined) return undefined
    return state === 'active' ? 'fine' : 'culprit'
  },
  commands: [
    sh`gcloud iam service-accounts describe ${'nodeServiceAccount'} --format="yaml(email,disabled)"`,
  ],
})

export const enableNodeServiceAccount = defineStep({
  id: 'enable-node-service-account',
  nature: 'changes',
  needs: ['node', 'nodeAccount', 'pullSecrets'],
  when: (situation) => pulledByNode(situation) && nodeAccountState(situation.evidence) !== 'active',
  commands: [
    sh`gcloud iam service-accounts enable ${'nodeServiceAccount'}`,
    sh`gcloud iam service-accounts undelete ${'serviceAccountId'} --project=${'project'}`,
  ],
})
