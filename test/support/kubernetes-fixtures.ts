/** Objects as the API server sends them; each builder takes what a test wants to be different. */
export const apiServer = 'https://34.118.20.7'

const namespace = 'checkout'
const podName = 'web-6c8fd9b7d4-x2k4q'
export const podUid = '0d6a2d9e-54a7-4c1b-9a52-1f6f4f4b7a10'
export const nodeName = 'gke-shop-prod-pool-a-3f1b6c52-w9pz'
export const image = 'europe-west4-docker.pkg.dev/shop-images/backend/web:2.14.0'

type Fields = { [name: string]: unknown }

/** A kubeconfig whose server is intercepted, or a local one. */
export function kubeconfigText({
  server = apiServer,
  context = 'gke_shop-prod_europe-west4_shop-prod',
  extra = '',
} = {}): string {
  return [
    'apiVersion: v1',
    'kind: Config',
    `current-context: ${context}`,
    `clusters: [{name: main, cluster: {server: "${server}"}}]`,
    `contexts: [{name: "${context}", context: {cluster: main, user: reader}}]`,
    'users: [{name: reader, user: {token: reader-token}}]',
    extra,
  ].join('\n')
}

export function pod({ metadata = {}, spec = {}, status = {} }: { [part: string]: Fields } = {}): Fields {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: podName,
      namespace,
      uid: podUid,
      creationTimestamp: '2026-11-20T08:00:00Z',
      labels: { app: 'web', 'pod-template-hash': '6c8fd9b7d4' },
      ownerReferences: [
        { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'web-6c8fd9b7d4', uid: 'rs-1', controller: true },
      ],
      ...metadata,
    },
    spec: {
      nodeName,
      serviceAccountName: 'web',
      containers: [{ name: 'web', image, imagePullPolicy: 'IfNotPresent' }],
      ...spec,
    },
    status: { phase: 'Pending', containerStatuses: [waitingStatus({})], ...status },
  }
}

export function waitingStatus({
  name = 'web',
  reason = 'ImagePullBackOff',
  message = `Back-off pulling image "${image}"`,
  ...rest
}: Fields): Fields {
  return {
    name,
    image,
    imageID: '',
    ready: false,
    restartCount: 0,
    state: { waiting: { reason, message } },
    lastState: {},
    ...rest,
  }
}

export function runningStatus({ name = 'web', ...rest }: Fields = {}): Fields {
  return {
    name,
    image,
    imageID: `europe-west4-docker.pkg.dev/shop-images/backend/web@sha256:${'ab'.repeat(32)}`,
    ready: true,
    restartCount: 0,
    state: { running: { startedAt: '2026-11-20T08:04:00Z' } },
    lastState: {},
    ...rest,
  }
}

export function podEvent({
  metadata = {},
  involvedObject = {},
  ...rest
}: {
  [name: string]: unknown
}): Fields {
  return {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: {
      name: `${podName}.18a1`,
      namespace,
      creationTimestamp: '2026-11-20T08:00:10Z',
      ...(metadata as Fields),
    },
    involvedObject: {
      kind: 'Pod',
      namespace,
      name: podName,
      uid: podUid,
      fieldPath: 'spec.containers{web}',
      ...(involvedObject as Fields),
    },
    reason: 'Failed',
    message: 'Error: ImagePullBackOff',
    type: 'Warning',
    count: 1,
    firstTimestamp: '2026-11-20T08:00:10Z',
    lastTimestamp: '2026-11-20T08:00:10Z',
    source: { component: 'kubelet', host: nodeName },
    ...rest,
  }
}

export function streamingEvent(streamed = image): Fields {
  return {
    ...podEvent({
      metadata: { name: `${nodeName}.18a2`, namespace: 'default' },
      reason: 'ImageStreaming',
      type: 'Normal',
      message: `Image ${streamed} is backed by image streaming.`,
    }),
    involvedObject: { kind: 'Node', name: nodeName, uid: nodeName },
  }
}

export function list(kind: string, items: readonly Fields[], metadata: Fields = {}): Fields {
  return { apiVersion: 'v1', kind: `${kind}List`, metadata: { resourceVersion: '9', ...metadata }, items }
}

export function node({ metadata = {}, spec = {}, status = {} }: { [part: string]: Fields } = {}): Fields {
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name: nodeName,
      labels: {
        'cloud.google.com/gke-nodepool': 'pool-a',
        'cloud.google.com/gke-image-streaming': 'true',
        'cloud.google.com/gke-os-distribution': 'cos',
        'kubernetes.io/arch': 'amd64',
        'node.kubernetes.io/instance-type': 'e2-standard-4',
        'topology.kubernetes.io/region': 'europe-west4',
        'topology.kubernetes.io/zone': 'europe-west4-b',
      },
      ...metadata,
    },
    spec: { providerID: `gce://shop-prod/europe-west4-b/${nodeName}`, ...spec },
    status: {
      conditions: [{ type: 'Ready', status: 'True' }],
      nodeInfo: {
        architecture: 'amd64',
        containerRuntimeVersion: 'containerd://2.0.6',
        kubeletVersion: 'v1.35.2-gke.1100000',
        operatingSystem: 'linux',
        osImage: 'Container-Optimized OS from Google',
      },
      ...status,
    },
  }
}

/** The Status object behind every refusal of the API server. */
export function status(code: number, reason: string, message: string): Fields {
  return { apiVersion: 'v1', kind: 'Status', metadata: {}, status: 'Failure', reason, message, code }
}

export function forbidden(verb: string, resource: string): Fields {
  const user = 'system:serviceaccount:pullcheck:pullcheck'
  const message = `${resource} is forbidden: User "${user}" cannot ${verb} resource "${resource}" in API group ""`
  return status(403, 'Forbidden', message)
}
