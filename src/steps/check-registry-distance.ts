import { valueOf } from '../evidence/evidence.ts'
import { sh } from './command.ts'
import { defineStep, type Situation } from './step.ts'

export const checkRegistryDistance = defineStep({
  id: 'check-registry-distance',
  nature: 'looks',
  needs: ['node'],
  settle: ({ node }, situation) => (isNear(valueOf(node)?.region, situation) ? 'fine' : undefined),
  commands: [sh`kubectl get node ${'node'} --label-columns=topology.kubernetes.io/region`],
})

/** The multi-regions `us`, `europe` and `asia` hold every region whose name begins with theirs. */
function isNear(region: string | undefined, { values: { repositoryLocation } }: Situation): boolean {
  if (region === undefined || repositoryLocation === undefined) return false
  return region === repositoryLocation || region.startsWith(`${repositoryLocation}-`)
}
