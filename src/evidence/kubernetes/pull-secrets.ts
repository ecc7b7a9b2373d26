import type { CoreV1Api } from '@kubernetes/client-node'

/** Names only: even a metadata-only read of a secret would need `get secrets`, which pullcheck never has. */
export async function readPullSecretNames(
  api: CoreV1Api,
  namespace: string,
  serviceAccount: string,
): Promise<string[]> {
  const account = await api.readNamespacedServiceAccount({ namespace, name: serviceAccount })
  return (account.imagePullSecrets ?? []).flatMap((secret) => secret.name ?? [])
}
