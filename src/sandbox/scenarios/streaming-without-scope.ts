import { runs } from './container-scripts.ts'
import { defineScenario } from './scenario.ts'

export const streamingWithoutScope = defineScenario({
  id: 'streaming-without-scope',
  title: 'a streaming node pool whose nodes lack the storage scope',
  namespace: 'media',
  pod: 'transcoder-5f4b8c7d6-r9k3s',
  pool: 'media',
  containers: [
    runs({
      name: 'transcoder',
      image: 'us-central1-docker.pkg.dev/kiosk-prod-4821/media/transcoder:4.4.0',
      pulledIn: '48.209s',
      size: 1_902_114_560,
    }),
  ],
  gcfsd: [
    {
      age: '10m',
      level: 'fatal',
      text: 'msg="Failed to create a Container File System client: rpc error: code = PermissionDenied desc = failed to probe endpoint: rpc error: code = PermissionDenied desc = Request had insufficient authentication scopes."',
    },
  ],
})
