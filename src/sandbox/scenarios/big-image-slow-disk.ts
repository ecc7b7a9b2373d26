import { runs } from './container-scripts.ts'
import { defineScenario } from './scenario.ts'

export const bigImageSlowDisk = defineScenario({
  id: 'big-image-slow-disk',
  title: 'a 7 GB image that took minutes, half of them in the queue behind another pull',
  namespace: 'ml',
  pod: 'notebook-84f6c7d5b9-t6wqj',
  containers: [
    runs({
      name: 'notebook',
      image: 'us-central1-docker.pkg.dev/kiosk-prod-4821/ml/notebook:2026.10',
      pulledIn: '3m24.518s',
      waited: '6m51.077s',
      size: 7_415_302_881,
    }),
  ],
})
