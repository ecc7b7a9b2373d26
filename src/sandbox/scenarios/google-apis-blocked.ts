import { failsToPull } from './container-scripts.ts'
import { resolving } from './pull-errors.ts'
import { defineScenario } from './scenario.ts'

const image = 'us-central1-docker.pkg.dev/kiosk-prod-4821/billing/invoicer:1.9.4'
const manifest = 'https://us-central1-docker.pkg.dev/v2/kiosk-prod-4821/billing/invoicer/manifests/1.9.4'

export const googleApisBlocked = defineScenario({
  id: 'google-apis-blocked',
  title: 'a firewall rule drops what goes to the restricted range of Google APIs',
  namespace: 'billing',
  pod: 'invoicer-7b9d4c6f5-k2m8p',
  containers: [
    failsToPull({
      name: 'invoicer',
      image,
      error: resolving(
        image,
        `failed to do request: Head "${manifest}": dial tcp 199.36.153.4:443: i/o timeout`,
      ),
    }),
  ],
})
