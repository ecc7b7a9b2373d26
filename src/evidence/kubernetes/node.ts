import type { V1Node } from '@kubernetes/client-node'
import { redactTexts } from '../../redact.ts'
import type { NodeFacts } from '../evidence.ts'
import { parseQuantity } from './parse-quantity.ts'

type Labels = { [name: string]: string }

export function toNodeFacts(node: V1Node, name: string): NodeFacts {
  const labels = node.metadata?.labels ?? {}
  const version = node.status?.nodeInfo?.kubeletVersion ?? ''
  const ready = node.status?.conditions?.find(({ type }) => type === 'Ready')?.status
  const memoryBytes = parseQuantity(node.status?.capacity?.['memory'])
  // Names are made of these, and cut: what is half a credential is not recognised as one.
  return redactTexts({
    name,
    streaming: labels['cloud.google.com/gke-image-streaming'] === 'true',
    gke: 'cloud.google.com/gke-nodepool' in labels || version.includes('-gke.'),
    autopilot: name.startsWith('gk3-'),
    ...(ready && { ready: ready === 'True' }),
    ...(memoryBytes !== undefined && { memoryBytes }),
    ...present({ ...placeOf(node, labels), ...softwareOf(node, labels) }),
    ...present({
      nodePool: labels['cloud.google.com/gke-nodepool'],
      machineType: labels['node.kubernetes.io/instance-type'],
    }),
  })
}

/** The provider id is `gce://PROJECT/ZONE/INSTANCE`; off Google Cloud the labels still name the zone. */
function placeOf(node: V1Node, labels: Labels) {
  const [, project, machineZone] = /^gce:\/\/([^/]+)\/([^/]+)\//.exec(node.spec?.providerID ?? '') ?? []
  const zone = machineZone ?? labels['topology.kubernetes.io/zone']
  const region = labels['topology.kubernetes.io/region'] ?? machineZone?.replace(/-[a-z]$/, '')
  return { project, zone, region }
}

function softwareOf(node: V1Node, labels: Labels) {
  const info = node.status?.nodeInfo
  return {
    architecture: info?.architecture ?? labels['kubernetes.io/arch'],
    osImage: info?.osImage,
    osDistribution: labels['cloud.google.com/gke-os-distribution'],
    containerRuntime: info?.containerRuntimeVersion,
    kubeletVersion: info?.kubeletVersion,
  }
}

function present<Fields extends { [name: string]: string | undefined }>(
  fields: Fields,
): { [Key in keyof Fields]?: string } {
  const entries = Object.entries(fields).filter(([, value]) => value)
  return Object.fromEntries(entries) as { [Key in keyof Fields]?: string }
}
