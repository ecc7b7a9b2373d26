import { type Finding, fine, wrong } from '../finding.ts'
import type { Check } from '../patient.ts'

/** As `engines` in package.json has it. */
export const oldestNode = 24

export const versions: Check = {
  id: 'versions',
  run: async ({ versions: { pullcheck, node, sqlite } }): Promise<Finding[]> => {
    const found = { pullcheck, node, sqlite }
    return Number.parseInt(node, 10) >= oldestNode
      ? [fine('versions.fine', found)]
      : [wrong('versions.wrong', { node, oldest: String(oldestNode) })]
  },
}
