import { valueOf } from '../evidence/evidence.ts'
import { sh } from './command.ts'
import { onGke } from './on-gke.ts'
import { defineStep } from './step.ts'

/** The first versions of GKE that stream, as its documentation named them; every supported one is newer. */
const firstOnStandard = [1, 18, 6, 4801]
const firstOnAutopilot = [1, 25, 5, 1000]

export const checkStreamingVersion = defineStep({
  id: 'check-streaming-version',
  nature: 'looks',
  needs: ['node'],
  when: onGke,
  settle: ({ node }) => {
    const { kubeletVersion = '', autopilot } = valueOf(node) ?? {}
    const version = /^v(\d+)\.(\d+)\.(\d+)-gke\.(\d+)/.exec(kubeletVersion)?.slice(1).map(Number)
    if (!version) return undefined
    return isAtLeast(version, autopilot ? firstOnAutopilot : firstOnStandard) ? 'fine' : 'culprit'
  },
  commands: [sh`kubectl get node ${'node'} -o jsonpath='{.status.nodeInfo.kubeletVersion}'`],
  page: 'gke-image-streaming',
})

function isAtLeast(version: readonly number[], floor: readonly number[]): boolean {
  const differs = floor.findIndex((part, index) => version[index] !== part)
  return differs < 0 || (version[differs] ?? 0) > (floor[differs] ?? 0)
}
