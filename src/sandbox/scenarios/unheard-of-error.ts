import { failsToPull } from './container-scripts.ts'
import { defineScenario } from './scenario.ts'

const image = 'us-central1-docker.pkg.dev/kiosk-prod-4821/labs/prism:0.0.7'

export const unheardOfError = defineScenario({
  id: 'unheard-of-error',
  title: 'an error that nobody has described yet',
  namespace: 'labs',
  pod: 'prism-6c9f7b5d8-s3g6k',
  containers: [
    failsToPull({
      name: 'prism',
      image,
      error: `failed to pull and unpack image "${image}": failed to reticulate layer index: prism quorum lost after 3 rounds`,
    }),
  ],
})
