import { failsToPull } from './container-scripts.ts'
import { resolvingByTransfer } from './pull-errors.ts'
import { defineScenario } from './scenario.ts'

const image = 'registry.kiosk-partners.example/reports/nightly:2026.11'
const manifest = 'https://registry.kiosk-partners.example/v2/reports/nightly/manifests/2026.11'

export const resolverMisbehaving = defineScenario({
  id: 'resolver-misbehaving',
  title: "the node's resolver can't answer for a partner's registry",
  namespace: 'reports',
  pod: 'nightly-29384720-v7x2c',
  pool: 'newest',
  owner: { kind: 'Job', name: 'nightly-29384720' },
  containers: [
    failsToPull({
      name: 'nightly',
      image,
      error: resolvingByTransfer(
        image,
        `failed to do request: Head "${manifest}": dial tcp: lookup registry.kiosk-partners.example on 169.254.169.254:53: server misbehaving`,
      ),
    }),
  ],
})
