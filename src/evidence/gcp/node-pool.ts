import * as z from 'zod'
import type { NodePoolFacts } from '../evidence.ts'
import type { NodePoolPlace } from '../sources.ts'
import type { Question } from './ask-google.ts'

const NodePool = z.object({
  name: z.string(),
  version: z.string().optional(),
  config: z
    .object({
      oauthScopes: z.array(z.string()).default([]),
      serviceAccount: z.string().optional(),
      imageType: z.string().optional(),
      gcfsConfig: z.object({ enabled: z.boolean().optional() }).optional(),
      diskType: z.string().optional(),
      diskSizeGb: z.number().optional(),
      machineType: z.string().optional(),
    })
    .default({ oauthScopes: [] }),
})

export function askNodePool({ project, location, cluster, nodePool }: NodePoolPlace): Question {
  const names = ['projects', project, 'locations', location, 'clusters', cluster, 'nodePools', nodePool]
  return {
    origin: 'https://container.googleapis.com',
    path: `/v1/${names.map(encodeURIComponent).join('/')}`,
    permission: 'container.clusters.get',
    scope: 'cloud-platform',
  }
}

export function readNodePool(body: unknown): NodePoolFacts {
  const { name, version, config } = NodePool.parse(body)
  const {
    oauthScopes: scopes,
    serviceAccount,
    imageType,
    gcfsConfig,
    diskType,
    diskSizeGb,
    machineType,
  } = config
  return {
    name,
    scopes,
    // The API leaves the object out where streaming was never set, and `enabled` where it is off.
    streaming: gcfsConfig?.enabled ?? false,
    ...(serviceAccount && { serviceAccount }),
    ...(imageType && { imageType }),
    ...(diskType && { diskType }),
    ...(diskSizeGb !== undefined && { diskSizeGb }),
    ...(machineType && { machineType }),
    ...(version && { version }),
  }
}
