import { crashes } from './container-scripts.ts'
import { defineScenario } from './scenario.ts'

const namespace = 'checkout'
const pod = 'coupons-79b8d6f5c-n8q4v'

export const crashLoop = defineScenario({
  id: 'crash-loop',
  title: 'the image is there, but its program keeps dying',
  namespace,
  pod,
  age: '26m',
  containers: [
    crashes({
      name: 'coupons',
      image: 'us-central1-docker.pkg.dev/kiosk-prod-4821/checkout/coupons:3.3.0',
      restarts: 9,
      exitCode: 1,
      namespace,
      pod,
    }),
  ],
})
