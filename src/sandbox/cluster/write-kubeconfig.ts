import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const contextName = 'sandbox'

/** Clients accept a plain HTTP server only where TLS verification is switched off. */
export async function writeKubeconfig(
  server: string,
  token: string,
): Promise<{ folder: string; path: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'pullcheck-sandbox-'))
  const path = join(folder, 'kubeconfig.json')
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': contextName,
    clusters: [{ name: contextName, cluster: { server, 'insecure-skip-tls-verify': true } }],
    users: [{ name: contextName, user: { token } }],
    contexts: [{ name: contextName, context: { cluster: contextName, user: contextName } }],
  }
  await writeFile(path, JSON.stringify(config, undefined, 2), { mode: 0o600 })
  return { folder, path }
}
