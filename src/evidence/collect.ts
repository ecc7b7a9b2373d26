import { type Evidence, type EvidenceName, type Fact, type PullSecretFacts, valueOf } from './evidence.ts'
import type { Observation } from './observe.ts'
import type { ClusterSources } from './sources.ts'

/** Looks up what the candidates need and what is not known yet, in parallel. Never throws. */
export async function collect(
  needs: readonly EvidenceName[],
  { evidence }: Pick<Observation, 'evidence'>,
  sources: ClusterSources,
  signal: AbortSignal,
): Promise<Evidence> {
  // A pasted text has no pod behind it, and the first look has already read all that stands around a pod.
  if (!evidence.pod || evidence.pullSecrets || !needs.includes('pullSecrets')) return evidence
  return { ...evidence, pullSecrets: await lookAtPullSecrets(evidence, sources, signal) }
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
