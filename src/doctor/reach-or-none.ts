import type { ClusterPatient } from './patient.ts'

/** For checks of something else: that a cluster can't be reached is told of by the cluster's own check. */
export function reachOrNone(reach: ClusterPatient['reach']): ReturnType<ClusterPatient['reach']> | undefined {
  try {
    return reach()
  } catch {
    return undefined
  }
}
