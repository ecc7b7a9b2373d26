import { usesCopy } from './container-scripts.ts'
import { defineScenario } from './scenario.ts'

export const imageOnDisk = defineScenario({
  id: 'image-on-disk',
  title: 'all is well: a streaming node that had the image already, so that nothing was streamed',
  namespace: 'storefront',
  pod: 'pricing-5b7c9f6d4-k8w2m',
  pool: 'streaming',
  containers: [
    usesCopy({
      name: 'pricing',
      image: 'us-central1-docker.pkg.dev/kiosk-prod-4821/storefront/pricing:2.14.0',
    }),
  ],
})
