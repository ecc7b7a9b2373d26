import { failsToPull } from './container-scripts.ts'
import { defineScenario } from './scenario.ts'

const image = 'us-central1-docker.pkg.dev/kiosk-prod-4821/ml/trainer:cuda12-2026-11'

export const stalledDownload = defineScenario({
  id: 'stalled-download',
  title: 'a very big image whose download makes no progress for five minutes',
  namespace: 'ml',
  pod: 'trainer-0',
  age: '52m',
  owner: { kind: 'StatefulSet', name: 'trainer' },
  containers: [
    failsToPull({
      name: 'trainer',
      image,
      error: `failed to pull and unpack image "${image}": context canceled`,
      since: '46m',
      last: '4m',
      attempts: 4,
    }),
  ],
})
