import type { PodRequest } from '../request/request.ts'
import type { ClusterFacts, PodFacts } from './evidence.ts'
import type { LogScope } from './sources.ts'

const day = 24 * 60 * 60 * 1_000
/** How long a project's default log bucket keeps entries. */
const retention = 30 * day

/** A pod's events are read since it exists, unless the request says how far back to look. */
export function podLogScope(
  cluster: ClusterFacts,
  { sinceMs }: PodRequest,
  now: Date,
  pod?: PodFacts,
): LogScope | undefined {
  const age = pod?.createdAt ? now.getTime() - Date.parse(pod.createdAt) : day
  return scopeSince(cluster, now, sinceMs ?? Math.min(Math.max(age, 0) + 60_000, retention))
}

/** The node's log is read for a day: what keeps it from streaming may have been said before the pod came. */
export function nodeLogScope(
  cluster: ClusterFacts,
  { sinceMs }: Pick<PodRequest, 'sinceMs'>,
  now: Date,
): LogScope | undefined {
  return scopeSince(cluster, now, sinceMs ?? day)
}

function scopeSince(
  { project, cluster, location }: ClusterFacts,
  now: Date,
  sinceMs: number,
): LogScope | undefined {
  if (!project) return undefined
  const since = new Date(now.getTime() - sinceMs)
  return { project, since, ...(cluster && { cluster }), ...(location && { location }) }
}
