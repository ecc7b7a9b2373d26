import { runs } from './container-scripts.ts'
import { defineScenario } from './scenario.ts'

export const healthyStreamed = defineScenario({
  id: 'healthy-streamed',
  title: 'all is well: a big image, streamed in less than two seconds',
  namespace: 'storefront',
  pod: 'frontend-7d8c9b6f5-j6h4p',
  pool: 'streaming',
  containers: [
    runs({
      name: 'frontend',
      image: 'us-central1-docker.pkg.dev/kiosk-prod-4821/storefront/frontend:8.1.3',
      pulledIn: '1.536s',
      size: 343_119_872,
      streamed: true,
    }),
  ],
})
