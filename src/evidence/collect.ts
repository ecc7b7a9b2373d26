import {
  type Evidence,
  type EvidenceName,
  type Fact,
  type NeighbourFacts,
  type PullSecretFacts,
  valueOf,
} from './evidence.ts'
import { lookUpGoogleFacts, type Seen } from './google-facts.ts'
import type { ClusterSources } from './sources.ts'

/** Looks up what the candidates need and what is not known yet, in parallel. Never throws. */
export async function collect(
  needs: readonly EvidenceName[],
  seen: Seen,
  sources: ClusterSources,
  signal: AbortSignal,
): Promise<Evidence> {
  const { evidence } = seen
  // A pasted text has no pod behind it, and the first look has already read all that stands around a pod.
  if (!evidence.pod) return evidence
  const wanted = new Set(needs.filter((name) => evidence[name] === undefined))
  const found = await Promise.all([
    wanted.has('pullSecrets') ? lookAtPullSecrets(evidence, sources, signal) : undefined,
    wanted.has('neighbours') ? lookAtNeighbours(evidence, sources, signal) : undefined,
    lookUpGoogleFacts(wanted, seen, sources, signal),
  ])
  const [pullSecrets, neighbours, google] = found
  return { ...evidence, ...(pullSecrets && { pullSecrets }), ...(neighbours && { neighbours }), ...google }
}

async function lookAtNeighbours(
  { pod }: Evidence,
  { kubernetes }: ClusterSources,
  signal: AbortSignal,
): Promise<Fact<NeighbourFacts[]> | undefined> {
  return pod?.known ? kubernetes.neighbours(pod.value.namespace, signal) : undefined
}

/**
 * A pod uses the names in its own spec; admission copied the account's there if the pod came with none
 * (Kubernetes plugin/pkg/admission/serviceaccount), so a name added to the account later needs a new pod.
 */
async function lookAtPullSecrets(
  evidence: Evidence,
  { kubernetes }: ClusterSources,
  signal: AbortSignal,
): Promise<Fact<PullSecretFacts>> {
  const pod = valueOf(evidence.pod)
  if (!pod) return { known: false, because: 'not-found' }
  const { namespace, serviceAccount, pullSecrets } = pod
  const account = await kubernetes.serviceAccountPullSecrets(namespace, serviceAccount, signal)
  if (!account.known && pullSecrets.length === 0) return account
  const fromServiceAccount = valueOf(account) ?? []
  return { known: true, value: { names: pullSecrets, fromServiceAccount, serviceAccount } }
}
