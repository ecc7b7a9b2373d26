import type { ClusterConfig, Config } from '../config.ts'
import { atMostEvery } from './at-most-every.ts'
import { createCloudLoggingSource } from './cloud-logging/client.ts'
import type { ClusterFacts } from './evidence.ts'
import { createGoogleSource } from './gcp/client.ts'
import { createKubernetesSource } from './kubernetes/client.ts'
import { loadSdk as loadKubernetes } from './kubernetes/load-sdk.ts'
import { shareGoogle, shareKubernetes, shareLogging } from './share-looks.ts'
import type { CloudLoggingSource, ClusterSources, GoogleSource, Sources } from './sources.ts'

type Shared = { logging: CloudLoggingSource; google: GoogleSource }

export type BuiltSources = Sources & {
  /**
   * Loads and signs in what the first looks would: it takes most of a second in which nothing else gets done,
   * and a bot that answers already has no such time. Commands load only what they need. Rejects as signing in does.
   */
  prepare: () => Promise<void>
}

type Log = { warn: (fields: object, message: string) => void }

/**
 * Clients are built when a cluster is first asked for, and kept: their limits and what they share hold for all
 * work of the process. Throws a Problem for a cluster out of reach.
 */
export function buildSources(config: Config, log?: Log): BuiltSources {
  const logging = createCloudLoggingSource({
    ...(config.loggingEndpoint && { endpoint: config.loggingEndpoint }),
  })
  const shared: Shared = {
    logging: shareLogging(logging),
    google: shareGoogle(
      createGoogleSource({ ...(config.googleEndpoint && { endpoint: config.googleEndpoint }) }),
    ),
  }
  const built = new Map<ClusterConfig, ClusterSources>()
  return {
    names: config.clusters.flatMap(({ name, context }) => name ?? context ?? []),
    cluster: (name) => {
      const cluster = name === undefined ? config.clusters[0] : findCluster(config, name)
      if (!cluster) return undefined
      const sources = built.get(cluster) ?? buildCluster(cluster, config, shared, log)
      built.set(cluster, sources)
      return sources
    },
    prepare: async () => {
      await Promise.all([loadKubernetes(), logging.prepare()])
    },
  }
}

/** By its name, or by the context that reaches it. */
function findCluster({ clusters }: Config, name: string): ClusterConfig | undefined {
  return clusters.find((cluster) => cluster.name === name) ?? clusters.find(({ context }) => context === name)
}

/** What was configured wins over what the context's name says. */
function buildCluster(
  { name, context, project, location }: ClusterConfig,
  { kubeconfig }: Config,
  shared: Shared,
  log?: Log,
): ClusterSources {
  const { source, facts } = createKubernetesSource({
    ...(kubeconfig && { kubeconfig }),
    ...(context && { context }),
    onNotAuthenticated: atMostEvery(60_000, (detail) =>
      log?.warn({ cluster: name ?? context, detail }, 'Kubernetes does not accept the credentials'),
    ),
  })
  const configured: ClusterFacts = {
    ...(name && { cluster: name }),
    ...(project && { project }),
    ...(location && { location }),
  }
  return { facts: { ...facts, ...configured }, kubernetes: shareKubernetes(source), ...shared }
}
