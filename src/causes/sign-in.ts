import { type Fact, type PullSecretFacts, valueOf } from '../evidence/evidence.ts'
import type { Symptom } from '../evidence/symptom.ts'

/**
 * As whom the kubelet asked. For Artifact Registry it tries the node's account besides a pull secret
 * (Kubernetes pkg/kubelet/kuberuntime/kuberuntime_image.go); elsewhere a secret is all it has.
 */
export type SignIn = 'anonymous' | 'secret' | 'secret-and-node' | 'node'

/** Undefined while nobody could look, and for registries where nobody signs in. */
export function signInOf(pullSecrets: Fact<PullSecretFacts>, symptom: Symptom): SignIn | undefined {
  const secrets = valueOf(pullSecrets)
  const kind = symptom.kind === 'pullError' ? symptom.error.registry?.kind : undefined
  if (!secrets || kind === undefined || kind === 'kubernetes') return undefined
  const named = secrets.names.length > 0
  if (kind === 'artifact-registry' || kind === 'gcr') return named ? 'secret-and-node' : 'node'
  return named ? 'secret' : 'anonymous'
}

/** The service account names a secret that this pod was created too early to receive. */
export function missedSecret(pullSecrets: Fact<PullSecretFacts>): boolean {
  const secrets = valueOf(pullSecrets)
  return secrets !== undefined && secrets.names.length === 0 && secrets.fromServiceAccount.length > 0
}
