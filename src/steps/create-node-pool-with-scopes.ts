import { valueOf } from '../evidence/evidence.ts'
import { type Command, sh } from './command.ts'
import { onStandardGke } from './on-gke.ts'
import { usesNodeScopes } from './pulling-account.ts'
import { scopesSuffice } from './pulling-rights.ts'
import { defineStep, type Situation } from './step.ts'

const create = sh`gcloud container node-pools create ${'newNodePool'} --cluster=${'cluster'} --location=${'location'} --project=${'project'} --scopes=gke-default`
const machine = sh` --machine-type=${'machineType'}`
const account = sh` --service-account=${'nodeServiceAccount'}`
const streaming = sh` --image-type=COS_CONTAINERD --enable-image-streaming`

/** Scopes are fixed when a node is made, so a pool with other scopes has to take the old one's place. */
export const createNodePoolWithScopes = defineStep({
  id: 'create-node-pool-with-scopes',
  nature: 'changes',
  needs: ['node', 'nodePool', 'pullSecrets'],
  when: (situation) => onStandardGke(situation) && usesNodeScopes(situation) && mayLackScopes(situation),
  commands: (situation) => [likeOldPool(situation)],
})

/** A refusal with 403 is a matter of roles, unless the scopes have been seen to be at fault. */
function mayLackScopes({ evidence, values }: Situation): boolean {
  const suffice = scopesSuffice(evidence)
  return suffice === undefined ? values.registryStatus !== '403' : !suffice
}

function likeOldPool({ evidence, values }: Situation): Command {
  const pieces = [
    create,
    values.machineType && machine,
    values.nodeServiceAccount && account,
    valueOf(evidence.node)?.streaming && streaming,
  ]
  return { parts: pieces.flatMap((piece) => (piece ? piece.parts : [])) }
}
