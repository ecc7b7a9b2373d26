import { isPulling } from './container-scripts.ts'
import { defineScenario } from './scenario.ts'

export const pullUnderWay = defineScenario({
  id: 'pull-under-way',
  title: 'the pull began a moment ago and nothing has failed',
  namespace: 'storefront',
  pod: 'recommender-6f9b5d7c8-l2v9d',
  age: '50s',
  containers: [
    isPulling({
      name: 'recommender',
      image: 'us-central1-docker.pkg.dev/kiosk-prod-4821/storefront/recommender:0.31.0',
      since: '48s',
    }),
  ],
})
