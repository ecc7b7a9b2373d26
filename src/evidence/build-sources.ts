import type { ClusterConfig, Config } from '../config.ts'
import { createCloudLoggingSource } from './cloud-logging/client.ts'
import type { ClusterFacts } from './evidence.ts'
import { createGoogleSource } from './gcp/client.ts'
import { createKubernetesSource } from './kubernetes/client.ts'
import { shareGoogle, shareKubernetes, shareLogging } from './share-looks.ts'
import type { CloudLoggingSource, ClusterSources, GoogleSource, Sources } from './sources.ts'

type Shared = { logging: CloudLoggingSource; google: GoogleSource }

/** Clients are built when a cluster is first asked for, and kept: limits and shared looks hold for the whole process. Throws a Problem for one out of reach. */
export function buildSources(config: Config): Sources {
  const shared: Shared = {
    logging: shareLogging(
      createCloudLoggingSource({ ...(config.loggingEndpoint && { endpoint: config.loggingEndpoint }) }),
    ),
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
      const sources = built.get(cluster) ?? buildCluster(cluster, config, shared)
      built.set(cluster, sources)
      return sources
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
): ClusterSources {
  const { source, facts } = createKubernetesSource({
    ...(kubeconfig && { kubeconfig }),
    ...(context && { context }),
  })
  const configured: ClusterFacts = {
    ...(name && { cluster: name }),
    ...(project && { project }),
    ...(location && { location }),
  }
  return { facts: { ...facts, ...configured }, kubernetes: shareKubernetes(source), ...shared }
}
