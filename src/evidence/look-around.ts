import type { PodRequest } from '../request/request.ts'
import { completeCluster } from './complete-cluster.ts'
import {
  type ClusterFacts,
  type Evidence,
  type Fact,
  type NodeFacts,
  type PodFacts,
  valueOf,
} from './evidence.ts'
import { nodeLogScope, podLogScope } from './log-scope.ts'
import type { ClusterSources } from './sources.ts'
import { isReasonMissing } from './symptoms.ts'

/** One look at a pod's surroundings: who asks, where, and until when. */
export type Look = { request: PodRequest; sources: ClusterSources; signal: AbortSignal; now: Date }

type Surroundings = { cluster: ClusterFacts; evidence: Evidence }

/** Everything beside the pod that may carry the reason; each source starts as soon as what it needs is there. */
export async function lookAround(pod: PodFacts, look: Look): Promise<Surroundings> {
  const { sources, signal } = look
  const node = pod.node ? sources.kubernetes.node(pod.node, signal) : undefined
  const cluster = completed(sources.facts, node)
  const [events, logs, machine] = await Promise.all([
    lookAtEvents(pod, cluster, look),
    lookAtNodeLog(pod, node, cluster, look),
    lookAtMachine(pod, node, look),
  ])
  return { cluster: await cluster, evidence: { ...events, ...machine, ...logs } }
}

async function completed(
  facts: ClusterFacts,
  node: Promise<Fact<NodeFacts>> | undefined,
): Promise<ClusterFacts> {
  return completeCluster(facts, valueOf(await node))
}

async function lookAtMachine(
  { node: name }: PodFacts,
  node: Promise<Fact<NodeFacts>> | undefined,
  { sources, signal }: Look,
): Promise<Evidence> {
  if (!name || !node) return {}
  const [facts, nodeEvents] = await Promise.all([node, sources.kubernetes.nodeEvents(name, signal)])
  return { node: facts, nodeEvents }
}

/** Logged events are read only when the cluster itself no longer tells the reason: log reads are rationed. */
async function lookAtEvents(
  pod: PodFacts,
  cluster: Promise<ClusterFacts>,
  { request, sources, signal, now }: Look,
): Promise<Evidence> {
  const podEvents = await sources.kubernetes.podEvents(pod, signal)
  if (!isReasonMissing({ pod: { known: true, value: pod }, podEvents }, request.container))
    return { podEvents }
  const scope = podLogScope(await cluster, request, now, pod)
  return { podEvents, loggedEvents: scope ? await sources.logging.podEvents(scope, pod, signal) : noProject }
}

async function lookAtNodeLog(
  pod: PodFacts,
  node: Promise<Fact<NodeFacts>> | undefined,
  cluster: Promise<ClusterFacts>,
  { request, sources, signal, now }: Look,
): Promise<Evidence> {
  const facts = valueOf(await node)
  if (!pod.node || (facts && !facts.gke && !facts.streaming)) return {}
  const scope = nodeLogScope(await cluster, request, now)
  return { gcfsd: scope ? await sources.logging.gcfsd(scope, pod.node, signal) : noProject }
}

const noProject = { known: false, because: 'not-configured', detail: 'no project' } as const
