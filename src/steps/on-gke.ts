import { valueOf } from '../evidence/evidence.ts'
import type { Situation } from './step.ts'

/** Steps for gcloud stay unless the node is known to be somebody else's. */
export function onGke({ evidence }: Situation): boolean {
  return valueOf(evidence.node)?.gke !== false
}

/** Autopilot manages its node pools itself, and lets nobody onto its nodes. */
export function onStandardGke(situation: Situation): boolean {
  return onGke(situation) && reachesNodes(situation)
}

/** A debug pod needs the host's namespaces, which Autopilot refuses. */
export function reachesNodes({ evidence }: Situation): boolean {
  return valueOf(evidence.node)?.autopilot !== true
}
