import { place } from '../place.ts'
import { resolving } from '../scenarios/pull-errors.ts'
import type { Breakdown } from './breakdown.ts'

const apps = ['basket', 'quotes', 'returns', 'stock'] as const

export const newPoolWithoutScopes: Breakdown = {
  id: 'new-pool-without-scopes',
  title: 'a node pool was added without the storage scope, and pods of many teams land on it',
  usualPods: 8,
  pod: (index) => {
    const app = apps[index % apps.length] ?? 'basket'
    const image = `us-central1-docker.pkg.dev/${place.project}/${app}/server:4.2.1`
    const trouble = 'failed to authorize: failed to fetch oauth token: unexpected status: 403 Forbidden'
    return {
      namespace: app,
      app: 'server',
      image,
      error: resolving(image, trouble),
      pool: 'scaleout',
      node: index % 2,
    }
  },
}
