import type { ClusterConfig } from '../config.ts'
import type { Message } from '../i18n/message.ts'
import type { Environment } from './environment.ts'
import { mistake } from './mistakes.ts'
import type { ConfigFile } from './parse-config-file.ts'

type FileCluster = NonNullable<ConfigFile['clusters']>[number]

/**
 * The clusters, first the default: the one that PULLCHECK_CLUSTER names, which may stand in the file
 * or nowhere. What the environment says of context, project and location is said of that one.
 */
export function mergeClusters(env: Environment, listed: readonly FileCluster[]): ClusterConfig[] {
  const wanted = env.PULLCHECK_CLUSTER
  const index = wanted === undefined ? 0 : listed.findIndex(({ name }) => name === wanted)
  const base = listed[index] ?? {}
  const others = listed.filter((_, other) => other !== index)
  const first = {
    name: wanted ?? base.name,
    context: env.PULLCHECK_CONTEXT ?? base.context,
    project: env.GOOGLE_CLOUD_PROJECT ?? base.project,
    location: env.PULLCHECK_LOCATION ?? base.location,
  }
  return [first, ...others].map(withoutGaps)
}

/** One of several that nothing tells from the others could not be asked for, and rules could not name it. */
export function findNameless(clusters: readonly ClusterConfig[]): Message[] {
  const isNameless = ({ name, context }: ClusterConfig) => name === undefined && context === undefined
  return clusters.length > 1 && clusters.some(isNameless)
    ? [mistake('namelessCluster', 'clusters', 'name: prod-us')]
    : []
}

function withoutGaps({ name, context, project, location }: FileCluster): ClusterConfig {
  return {
    ...(name && { name }),
    ...(context && { context }),
    ...(project && { project }),
    ...(location && { location }),
  }
}
