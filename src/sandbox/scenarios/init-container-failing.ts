import { failsToPull, waitsForInit } from './container-scripts.ts'
import { resolving } from './pull-errors.ts'
import { defineScenario } from './scenario.ts'

const image = 'us-central1-docker.pkg.dev/kiosk-prod-4821/orders/migrations:2026-11-20'

export const initContainerFailing = defineScenario({
  id: 'init-container-failing',
  title: "an init container's image is missing, so that two others wait for their turn",
  namespace: 'orders',
  pod: 'api-6b9f8d7c5-p9x4w',
  pool: 'stable',
  absent: [image],
  containers: [
    failsToPull({
      name: 'migrate',
      image,
      init: true,
      error: `rpc error: code = NotFound desc = ${resolving(image, `${image}: not found`)}`,
    }),
    waitsForInit({ name: 'api', image: 'us-central1-docker.pkg.dev/kiosk-prod-4821/orders/api:7.0.2' }),
    waitsForInit({ name: 'proxy', image: 'us-central1-docker.pkg.dev/kiosk-prod-4821/mesh/proxy:1.29.1' }),
  ],
})
