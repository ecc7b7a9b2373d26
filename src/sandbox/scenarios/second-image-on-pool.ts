import { failsToPull } from './container-scripts.ts'
import { resolving } from './pull-errors.ts'
import { defineScenario } from './scenario.ts'

const image = 'us-central1-docker.pkg.dev/kiosk-prod-4821/payments/payouts:1.9.4'

export const secondImageOnPool = defineScenario({
  id: 'second-image-on-pool',
  title: 'another image on the node pool whose service account is disabled',
  namespace: 'payouts',
  pod: 'payouts-7c4d9f6b8-v5x8n',
  pool: 'payments',
  containers: [
    failsToPull({
      name: 'payouts',
      image,
      error: resolving(
        image,
        'failed to authorize: failed to fetch oauth token: unexpected status: 401 Unauthorized',
      ),
    }),
  ],
})
