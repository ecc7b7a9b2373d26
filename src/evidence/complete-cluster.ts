import type { ClusterFacts, NodeFacts } from './evidence.ts'

/**
 * Adds what the node tells to what was configured. A Standard node does not say whether its control plane is zonal
 * or regional; Autopilot clusters are always regional.
 */
export function completeCluster(facts: ClusterFacts, node: NodeFacts | undefined): ClusterFacts {
  const location = node?.autopilot ? node.region : undefined
  return { ...(node?.project && { project: node.project }), ...(location && { location }), ...facts }
}
