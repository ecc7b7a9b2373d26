import type { Fact } from './evidence.ts'
import type { ClusterSources, Look } from './sources.ts'

/** For one answer about many pods: what they share (node, its log, the pods around) is looked at once. */
export function shareLooks(sources: ClusterSources): ClusterSources {
  const { kubernetes, logging } = sources
  return {
    ...sources,
    kubernetes: {
      ...kubernetes,
      node: once(kubernetes.node),
      nodeEvents: once(kubernetes.nodeEvents),
      neighbours: once(kubernetes.neighbours),
    },
    logging: { ...logging, gcfsd: once(logging.gcfsd) },
  }
}

function once<Args extends unknown[], T>(look: Look<Args, T>): Look<Args, T> {
  const begun = new Map<string, Promise<Fact<T>>>()
  return (...args) => {
    const key = JSON.stringify(args.slice(0, -1))
    const looking = begun.get(key) ?? look(...args)
    begun.set(key, looking)
    return looking
  }
}
