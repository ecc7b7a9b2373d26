import { place } from '../place.ts'
import { steadyHex } from '../steady-id.ts'
import { runs } from './container-scripts.ts'
import { defineScenario } from './scenario.ts'

const quota = `rpc error: code = ResourceExhausted desc = Quota exceeded for quota metric 'Content requests per project per region' and limit 'Content requests per project per region per minute per region' of service 'containerfilesystem.googleapis.com' for consumer 'project_number:${place.projectNumber}'.`
const layer = `sha256:${steadyHex('media/packager layer', 64)}`

export const streamingQuotaUsedUp = defineScenario({
  id: 'streaming-quota-used-up',
  title: 'a scale-out that used up the quota for reading streamed files',
  namespace: 'media',
  pod: 'packager-58d7b6c9f4-w2t7k',
  pool: 'streaming',
  containers: [
    runs({
      name: 'packager',
      image: 'us-central1-docker.pkg.dev/kiosk-prod-4821/media/packager:2.7.0',
      pulledIn: '1.904s',
      size: 1_377_410_048,
      streamed: true,
    }),
  ],
  gcfsd: [
    {
      age: '6m',
      level: 'error',
      text: `msg="backend.FileContent failed" error="${quota}" layer_id="${layer}" module=gcfs_backend offset=0 path=usr/lib/libavcodec.so.61 size=4096`,
    },
  ],
})
