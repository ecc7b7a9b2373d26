import type { AnswerContext } from './answer.ts'
import type { ObserveOptions } from './evidence/observe.ts'
import type { ClusterSources } from './evidence/sources.ts'
import { Problem } from './problems.ts'

/** The cluster that was asked about, and how long it may be looked at. Throws a Problem for one that is not configured. */
export function findSources(
  cluster: string | undefined,
  { sources, deadlineMs, slowPullMs, now }: Omit<AnswerContext, 'reader'>,
): { sources: ClusterSources; options: ObserveOptions } {
  const found = sources.cluster(cluster)
  if (!found) {
    throw new Problem('cluster-unknown', { cluster: cluster ?? '', clusters: { list: sources.names } })
  }
  return {
    sources: found,
    options: { signal: AbortSignal.timeout(deadlineMs), now: now(), slowPullMs },
  }
}
