import { failsToPull } from './container-scripts.ts'
import { resolving } from './pull-errors.ts'
import { defineScenario } from './scenario.ts'

const image = 'us-central1-docker.pkg.dev/kiosk-vault-1130/vault/signer:1.0.0'

export const podNotReadable = defineScenario({
  id: 'pod-not-readable',
  title: 'a namespace in which the bot has no rights, nor on its logs',
  namespace: 'vault',
  pod: 'signer-5d9c8b7f6-c7t2j',
  forbid: ['get pods', 'list pods', 'list events', 'get serviceaccounts', 'logging.logEntries.list'],
  containers: [failsToPull({ name: 'signer', image, error: resolving(image, `${image}: not found`) })],
})
