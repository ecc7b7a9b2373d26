import { runs } from './container-scripts.ts'
import { defineScenario } from './scenario.ts'

const image = 'ghcr.io/kioskworks/subtitles:0.8.3'

export const streamingForeignRegistry = defineScenario({
  id: 'streaming-foreign-registry',
  title: 'a streaming node, but the image lies outside of Artifact Registry',
  namespace: 'media',
  pod: 'subtitles-6b8f7c9d4-q8n5z',
  pool: 'streaming',
  containers: [runs({ name: 'subtitles', image, pulledIn: '41.377s', size: 986_220_544 })],
  gcfsd: [
    {
      age: '9m',
      level: 'error',
      text: `msg="Failed to mount image" error="rpc error: code = InvalidArgument desc = image is not eligible for streaming" image="${image}" module=gcfs_backend`,
    },
  ],
})
