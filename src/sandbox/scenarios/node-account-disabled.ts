import { failsToPull } from './container-scripts.ts'
import { resolving } from './pull-errors.ts'
import { defineScenario } from './scenario.ts'

const image = 'us-central1-docker.pkg.dev/kiosk-prod-4821/payments/ledger:5.2.1'

export const nodeAccountDisabled = defineScenario({
  id: 'node-account-disabled',
  title: "somebody disabled the node pool's service account",
  namespace: 'payments',
  pod: 'ledger-6d5f8b9c4-9wq2t',
  pool: 'payments',
  containers: [
    failsToPull({
      name: 'ledger',
      image,
      error: resolving(
        image,
        'failed to authorize: failed to fetch oauth token: unexpected status: 401 Unauthorized',
      ),
    }),
  ],
})
