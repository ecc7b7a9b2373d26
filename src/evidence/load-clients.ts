import { warmUp as loadLogging } from './cloud-logging/connect.ts'
import { loadSdk as loadKubernetes } from './kubernetes/load-sdk.ts'

/**
 * Loads what the first looks would load: it takes most of a second in which nothing else gets done, and
 * a bot that answers already has no such time. Commands load only what they need.
 */
export async function loadClients(): Promise<void> {
  await Promise.all([loadKubernetes(), loadLogging()])
}
