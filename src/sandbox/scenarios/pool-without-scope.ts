import { failsToPull } from './container-scripts.ts'
import { resolving } from './pull-errors.ts'
import { defineScenario } from './scenario.ts'

const image = 'us-central1-docker.pkg.dev/kiosk-prod-4821/reports/nightly:3.8.0'

export const poolWithoutScope = defineScenario({
  id: 'pool-without-scope',
  title: 'a node pool that was created without the storage scope',
  namespace: 'reports',
  pod: 'nightly-29384710-7hs2m',
  pool: 'batch',
  owner: { kind: 'Job', name: 'nightly-29384710' },
  containers: [
    failsToPull({
      name: 'nightly',
      image,
      error: resolving(
        image,
        'failed to authorize: failed to fetch oauth token: unexpected status: 403 Forbidden',
      ),
    }),
  ],
})
