import type { NodeRequest } from '../request/request.ts'
import { completeCluster } from './complete-cluster.ts'
import { type ClusterFacts, type Evidence, type NodeFacts, valueOf } from './evidence.ts'
import { gcfsdSymptoms } from './gcfsd-symptoms.ts'
import { nodeLogScope } from './log-scope.ts'
import type { ObserveOptions } from './observe.ts'
import type { ClusterSources } from './sources.ts'
import type { Symptom } from './symptom.ts'

/** What one node shows of image streaming, whichever pods run on it. */
export type NodeObservation = { cluster: ClusterFacts; evidence: Evidence; symptoms: Symptom[] }

type Look = { request: NodeRequest; sources: ClusterSources } & Pick<ObserveOptions, 'signal' | 'now'>

/** Looks at a node, its streaming events, its pool and its streaming service's log. Never throws. */
export async function observeNode(look: Look): Promise<NodeObservation> {
  const { request, sources, signal } = look
  const node = await sources.kubernetes.node(request.node, signal)
  const cluster = completeCluster(sources.facts, valueOf(node))
  if (!node.known) return { cluster, evidence: { node }, symptoms: [] }
  const around = await Promise.all([
    sources.kubernetes.nodeEvents(request.node, signal).then((nodeEvents) => ({ nodeEvents })),
    lookAtLog(node.value, cluster, look),
    lookAtPool(node.value, cluster, look),
  ])
  const evidence: Evidence = Object.assign({ node }, ...around)
  return { cluster, evidence, symptoms: gcfsdSymptoms(valueOf(evidence.gcfsd) ?? [], request.node) }
}

/** Other clouds have no streaming service. */
async function lookAtLog(
  { name, gke }: NodeFacts,
  cluster: ClusterFacts,
  { request, sources, signal, now }: Look,
): Promise<Evidence> {
  if (!gke) return {}
  const scope = nodeLogScope(cluster, request, now)
  const unset = { known: false, because: 'not-configured', detail: 'no project' } as const
  return { gcfsd: scope ? await sources.logging.gcfsd(scope, name, signal) : unset }
}

async function lookAtPool(
  { nodePool }: NodeFacts,
  { project, location, cluster }: ClusterFacts,
  { sources: { google }, signal }: Look,
): Promise<Evidence> {
  if (!google || !nodePool || !project || !location || !cluster) return {}
  return { nodePool: await google.nodePool({ project, location, cluster, nodePool }, signal) }
}
