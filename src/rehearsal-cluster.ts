import type { Fact, NodeFacts, PodFacts } from './evidence/evidence.ts'

import type { ClusterSources, Sources } from './evidence/sources.ts'

export const rehearsalPod = { namespace: 'rehearsal', name: 'app-6c8fd9b7d4-x2k4q' }

const image = 'registry.example/team/app:1'
export const rehearsalError = `Failed to pull image "${image}": failed to pull and unpack image "${image}": failed to resolve reference "${image}": failed to do request: Head "https://registry.example/v2/team/app/manifests/1": dial tcp 192.0.2.1:443: i/o timeout`

const pod: PodFacts = {
  ...rehearsalPod,
  uid: '00000000-0000-4000-8000-000000000000',
  phase: 'Pending',
  node: 'gke-rehearsal-pool-00000000-0000',
  serviceAccount: 'default',
  pullSecrets: [],
  owner: { kind: 'Deployment', name: 'app' },
  containers: [
    {
      name: 'app',
      type: 'regular',
      image,
      state: { kind: 'waiting', reason: 'ImagePullBackOff', message: `Back-off pulling image "${image}"` },
      restartCount: 0,
    },
  ],
}

const node: NodeFacts = {
  name: pod.node ?? '',
  streaming: true,
  gke: true,
  autopilot: false,
  nodePool: 'pool',
  containerRuntime: 'containerd://2.0.0',
}

/** A cluster of one pod that can't pull, out of memory: nothing is asked for. */
export const rehearsalSources: Sources = { names: ['rehearsal'], cluster: () => cluster }

const cluster: ClusterSources = {
  facts: {},
  kubernetes: {
    pod: async () => known(pod),
    podNames: async () => known([pod.name]),
    pods: async () => known({ pods: [pod], cut: false }),
    allPods: async () => known({ pods: [pod], cut: false }),
    podEvents: async () =>
      known([{ reason: 'Failed', message: rehearsalError, type: 'Warning', count: 3, container: 'app' }]),
    node: async () => known(node),
    nodeEvents: async () => known([]),
    serviceAccountPullSecrets: async () => known([]),
    neighbours: async () =>
      known([{ ...rehearsalPod, node: node.name, images: [{ container: 'app', image, state: 'failing' }] }]),
  },
  logging: { podEvents: async () => known([]), gcfsd: async () => known([]) },
}

function known<T>(value: T): Fact<T> {
  return { known: true, value }
}
