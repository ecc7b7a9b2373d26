import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Config } from '../../src/config.ts'
import { type Answer, type Call, serve } from '../../src/sandbox/web/serve.ts'
import { kubeconfigText, pod as podObject, podUid } from './kubernetes-fixtures.ts'

export type PoisonedWorld = Awaited<ReturnType<typeof startPoisonedWorld>>

const place = { project: 'kiosk-prod', location: 'europe-west4', cluster: 'kiosk' }
const at = '2026-11-20T08:55:00Z'

/**
 * A cluster, a log store and the APIs of Google in which every field that is read, and many that are not, hold
 * the same text, whatever their schemas allow.
 */
export async function startPoisonedWorld() {
  let text = ''
  const service = await serve((call) => answer(call, text))
  const folder = await mkdtemp(join(tmpdir(), 'pullcheck-privacy-'))
  const kubeconfig = join(folder, 'kubeconfig')
  await writeFile(kubeconfig, kubeconfigText({ server: service.url }))
  const config: Config = {
    port: 0,
    kubeconfig,
    clusters: [{ name: place.cluster, project: place.project, location: place.location }],
    loggingEndpoint: service.url,
    googleEndpoint: service.url,
    lang: 'en',
    logLevel: 'debug',
    sandbox: false,
    deadlineMs: 8000,
    slowPullMs: 60_000,
  }
  return {
    config,
    poison: (next: string) => {
      text = next
    },
    stop: async () => {
      await service.close()
      await rm(folder, { recursive: true })
    },
  }
}

function answer({ url }: Call, text: string): Answer {
  const path = decodeURIComponent(url.pathname)
  const body = bodyOf(path, text)
  return body ? { status: 200, body } : { status: 404, body: { kind: 'Status', message: `${path}: ${text}` } }
}

function bodyOf(path: string, text: string): object | undefined {
  if (/\/pods\/[^/]+$/.test(path)) return pod(text)
  if (path.endsWith('/pods')) return { kind: 'PodList', metadata: {}, items: [pod(text)] }
  if (path.endsWith('/events')) return { kind: 'EventList', metadata: {}, items: events(text) }
  if (/\/nodes\/[^/]+$/.test(path)) return node(text)
  if (/\/serviceaccounts\/[^/]+$/.test(path)) return { imagePullSecrets: [{ name: text }] }
  if (path === '/v2/entries:list') return { entries: entries(text) }
  if (/\/nodePools\/[^/]+$/.test(path)) return nodePool(text)
  if (path.endsWith('/serviceAccounts'))
    return { accounts: [{ email: `${text}-compute@developer.gserviceaccount.com` }] }
  if (/\/serviceAccounts\//.test(path)) return { email: text, disabled: true }
  if (path.endsWith(':getIamPolicy'))
    return { bindings: [{ role: 'roles/artifactregistry.reader', members: [`user:${text}`] }] }
  return undefined
}

function failure(text: string): string {
  return `Failed to pull image "registry.kiosk.test/menu/api:4 ${text}": rpc error: code = Unknown desc = failed to pull and unpack image "registry.kiosk.test/menu/api:4": failed to resolve reference "registry.kiosk.test/menu/api:4": unexpected status from HEAD request to https://registry.kiosk.test/v2/menu/api/manifests/4?x=1 ${text}: 403 Forbidden: ${text}`
}

function pod(text: string): object {
  const state = { waiting: { reason: 'ImagePullBackOff', message: failure(text) } }
  const lastState = { terminated: { reason: text, message: text, exitCode: 1 } }
  const container = { name: `api ${text}`, image: `registry.kiosk.test/menu/api:4 ${text}` }
  const plain = { name: 'web', image: text }
  return podObject({
    metadata: {
      annotations: { note: text },
      labels: { app: text },
      ownerReferences: [{ kind: 'Job', name: text }],
    },
    spec: {
      containers: [container, plain],
      initContainers: [{ name: 'init', image: `registry.kiosk.test/menu/init:1 ${text}` }],
      imagePullSecrets: [{ name: text }],
      serviceAccountName: 'web',
    },
    status: {
      reason: text,
      message: text,
      conditions: [{ type: 'Ready', status: 'False', reason: text, message: text }],
      containerStatuses: [
        { name: container.name, image: container.image, imageID: text, restartCount: 2, state, lastState },
        {
          name: 'web',
          image: text,
          imageID: '',
          restartCount: 0,
          state: { waiting: { reason: text, message: text } },
        },
      ],
      initContainerStatuses: [{ name: 'init', image: text, imageID: text, restartCount: 0, state }],
    },
  })
}

function events(text: string): object[] {
  const about = { kind: 'Pod', uid: podUid, fieldPath: `spec.containers{api ${text}}` }
  return [failure(text), text, `Back-off pulling image "${text}"`, `Error: ErrImagePull: ${text}`].map(
    (message, index) => ({
      metadata: { name: `event-${index}` },
      involvedObject: about,
      reason: index === 1 ? text : 'Failed',
      type: 'Warning',
      message,
      count: 3,
      firstTimestamp: at,
      lastTimestamp: at,
      source: { component: 'kubelet', host: text },
      reportingInstance: text,
    }),
  )
}

function node(text: string): object {
  return {
    metadata: {
      name: text,
      labels: {
        'cloud.google.com/gke-nodepool': text,
        'cloud.google.com/gke-image-streaming': 'true',
        'node.kubernetes.io/instance-type': text,
        'topology.kubernetes.io/zone': text,
        'topology.kubernetes.io/region': text,
      },
    },
    spec: { providerID: `gce://kiosk-prod/europe-west4-b/${text}` },
    status: {
      capacity: { memory: '8Gi' },
      conditions: [{ type: 'Ready', status: 'False', message: text }],
      nodeInfo: {
        architecture: text,
        osImage: text,
        containerRuntimeVersion: `containerd://2.1.3 ${text}`,
        kubeletVersion: `v1.34.1-gke.1 ${text}`,
        kernelVersion: text,
      },
    },
  }
}

function entries(text: string): object[] {
  const gcfsd = `time="${at}" level=error msg="${failure(text)}" module=gcfs_backend error="${text}"`
  return [gcfsd, text, `level=warning msg="${text}" image="${text}"`].map((message, index) => ({
    insertId: String(index),
    timestamp: at,
    severity: 'ERROR',
    logName: 'projects/kiosk-prod/logs/gcfsd',
    resource: { type: 'k8s_node', labels: { node_name: text } },
    jsonPayload: {
      MESSAGE: message,
      message,
      reason: text,
      involvedObject: { fieldPath: `{${text}}` },
      source: { host: text },
    },
  }))
}

function nodePool(text: string): object {
  const config = {
    oauthScopes: [text],
    serviceAccount: text,
    imageType: text,
    diskType: text,
    machineType: text,
  }
  return { name: text, version: text, config: { ...config, diskSizeGb: 100, gcfsConfig: { enabled: true } } }
}
