import { runs } from './container-scripts.ts'
import { defineScenario } from './scenario.ts'

export const streamingTurnedOff = defineScenario({
  id: 'streaming-turned-off',
  title: 'a big image, pulled in full for minutes on a pool that could stream it',
  namespace: 'ml',
  pod: 'embedder-6c9d8f7b5-w4vx8',
  containers: [
    runs({
      name: 'embedder',
      image: 'us-central1-docker.pkg.dev/kiosk-prod-4821/ml/embedder:4.0.1',
      pulledIn: '1m48.206s',
      size: 4_902_113_540,
    }),
  ],
})
