import type { AnswerContext, Sees } from './answer.ts'
import { limitKubernetes } from './evidence/limit-kubernetes.ts'
import type { ObserveOptions } from './evidence/observe.ts'
import type { ClusterSources, Sources } from './evidence/sources.ts'
import { Problem } from './problems.ts'

/**
 * The cluster that was asked about, as far as the reader may know of it, and how long it may be looked at. Throws
 * a Problem for one that is not configured.
 */
export function findSources(
  asked: string | undefined,
  { sources, deadlineMs, slowPullMs, now, sees }: Omit<AnswerContext, 'reader'>,
): { sources: ClusterSources; options: ObserveOptions } {
  const found = isSecondName(asked, sources, sees) ? undefined : sources.cluster(asked)
  if (!found) {
    const known = sees ? sources.names.filter((cluster) => sees({ cluster })) : sources.names
    throw new Problem('cluster-unknown', { cluster: asked ?? '', clusters: { list: known } })
  }
  const cluster = asked ?? sources.names[0] ?? ''
  return {
    sources: sees ? limitSources(found, cluster, sees) : found,
    options: { signal: AbortSignal.timeout(deadlineMs), now: now(), slowPullMs },
  }
}

/** Rules know a cluster by its name alone: by the context that reaches it, it would be another one to them. */
function isSecondName(asked: string | undefined, { names }: Sources, sees: Sees | undefined): boolean {
  return sees !== undefined && asked !== undefined && !names.includes(asked)
}

function limitSources(sources: ClusterSources, cluster: string, sees: Sees): ClusterSources {
  const { kubernetes } = sources
  return { ...sources, kubernetes: limitKubernetes(kubernetes, (namespace) => sees({ cluster, namespace })) }
}
