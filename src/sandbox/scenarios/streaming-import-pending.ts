import { runs } from './container-scripts.ts'
import { defineScenario } from './scenario.ts'

const image = 'us-central1-docker.pkg.dev/kiosk-prod-4821/media/preview:1.0.12'

export const streamingImportPending = defineScenario({
  id: 'streaming-import-pending',
  title: 'an image pushed a minute before, which the remote file system has not imported yet',
  namespace: 'media',
  pod: 'preview-7c6d5f9b8-m4x2v',
  pool: 'streaming',
  containers: [runs({ name: 'preview', image, pulledIn: '37.861s', size: 1_204_771_328 })],
  gcfsd: [
    {
      age: '9m',
      level: 'error',
      text: `msg="Failed to mount image" error="rpc error: code = FailedPrecondition desc = image has not been imported into the container file system" image="${image}" module=gcfs_backend`,
    },
  ],
})
