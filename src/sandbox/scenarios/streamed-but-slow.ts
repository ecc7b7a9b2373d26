import { runs } from './container-scripts.ts'
import { defineScenario } from './scenario.ts'

export const streamedButSlow = defineScenario({
  id: 'streamed-but-slow',
  title: 'an image streamed in two seconds, whose program read for minutes before it was ready',
  namespace: 'ml',
  pod: 'ranker-7f6d5c8b9-m3qzt',
  pool: 'streaming',
  containers: [
    runs({
      name: 'ranker',
      image: 'us-central1-docker.pkg.dev/kiosk-prod-4821/ml/ranker:1.9.2',
      pulledIn: '2.114s',
      size: 6_120_447_902,
      streamed: true,
      ready: '5m',
    }),
  ],
})
