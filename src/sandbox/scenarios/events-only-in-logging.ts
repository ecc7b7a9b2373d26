import { failsToPull } from './container-scripts.ts'
import { resolving } from './pull-errors.ts'
import { defineScenario } from './scenario.ts'

const image = 'gcr.io/kiosk-prod-4821/refunds:1.12'

export const eventsOnlyInLogging = defineScenario({
  id: 'events-only-in-logging',
  title: 'failing for hours on an old kubelet: only Cloud Logging still has the reason',
  namespace: 'payments',
  pod: 'refunds-5b7f9d8c6-x4z8m',
  age: '5h',
  pool: 'legacy',
  eventsExpired: true,
  containers: [
    failsToPull({
      name: 'refunds',
      image,
      error: resolving(
        image,
        'unexpected status from HEAD request to https://gcr.io/v2/kiosk-prod-4821/refunds/manifests/1.12: 403 Forbidden',
      ),
      since: '5h',
      last: '70m',
      attempts: 9,
    }),
  ],
})
