import { answer } from './answer.ts'
import type { Config } from './config.ts'
import { loadClients } from './evidence/load-clients.ts'

/** Any that is recognised: it goes the whole way from the words to an answer. */
const text =
  'Failed to pull image "registry.example/app:1": failed to do request: Head "https://registry.example/v2/app/manifests/1": dial tcp 192.0.2.1:443: i/o timeout'

/**
 * What is done for the first time takes ten times as long as later on, and whoever else writes meanwhile waits:
 * clients are loaded, expressions compiled and the words of a language fetched before anybody writes.
 */
export async function warmUp({ lang, deadlineMs, slowPullMs }: Config): Promise<void> {
  await loadClients()
  const sources = { names: [], cluster: () => undefined }
  const now = () => new Date()
  await answer({ kind: 'explain', text }, { sources, reader: { lang }, deadlineMs, slowPullMs, now })
}
