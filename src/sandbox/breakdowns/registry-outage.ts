import { resolving } from '../scenarios/pull-errors.ts'
import type { Breakdown } from './breakdown.ts'

const host = 'registry.kioskworks.io'
const address = '203.0.113.41:443'
const teams = [
  'booking',
  'catalog',
  'fulfilment',
  'identity',
  'kitchen',
  'mailer',
  'pricing',
  'tills',
] as const
const apps = ['api', 'worker', 'web', 'sync', 'cron'] as const
const pools = ['stable', 'default'] as const
/** As the nodes of a cluster of this size usually have. */
const podsOnNode = 8

export const registryOutage: Breakdown = {
  id: 'registry-outage',
  title: "a company's own registry does not answer, over many namespaces, deployments and nodes",
  usualPods: 40,
  pod: (index) => {
    const namespace = teams[index % teams.length] ?? 'booking'
    const app = apps[Math.floor(index / teams.length) % apps.length] ?? 'api'
    const image = `${host}/${namespace}/${app}:2026.11.3`
    const manifest = `https://${host}/v2/${namespace}/${app}/manifests/2026.11.3`
    const trouble = `failed to do request: Head "${manifest}": dial tcp ${address}: i/o timeout`
    const node = Math.floor(index / podsOnNode)
    return {
      namespace,
      app,
      image,
      error: resolving(image, trouble),
      pool: pools[node % 2] ?? 'stable',
      node,
    }
  },
}
