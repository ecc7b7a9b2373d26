import { failsToPull } from './container-scripts.ts'
import { resolving } from './pull-errors.ts'
import { defineScenario } from './scenario.ts'

const image = 'docker.io/kioskworks/indexer:3.0'

export const privateDockerHubImage = defineScenario({
  id: 'private-docker-hub-image',
  title:
    'a private Docker Hub image without a pull secret, which Docker Hub does not tell from a missing one',
  namespace: 'search',
  pod: 'indexer-5c7d9f6b8d-h4n7x',
  containers: [
    failsToPull({
      name: 'indexer',
      image: 'kioskworks/indexer:3.0',
      error: resolving(
        image,
        'pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
      ),
    }),
  ],
})
