import { failsToPull } from './container-scripts.ts'
import { resolving } from './pull-errors.ts'
import { defineScenario } from './scenario.ts'

const image = 'docker.io/library/redis:8.2-alpine'
const manifest = 'https://registry-1.docker.io/v2/library/redis/manifests/8.2-alpine'

export const dockerHubWithoutNat = defineScenario({
  id: 'docker-hub-without-nat',
  title: 'a private node without Cloud NAT asks Docker Hub, on a kubelet that keeps errors in events only',
  namespace: 'storefront',
  pod: 'cart-cache-0',
  pool: 'legacy',
  owner: { kind: 'StatefulSet', name: 'cart-cache' },
  containers: [
    failsToPull({
      name: 'redis',
      image: 'redis:8.2-alpine',
      error: resolving(
        image,
        `failed to do request: Head "${manifest}": dial tcp 44.208.254.194:443: i/o timeout`,
      ),
    }),
  ],
})
