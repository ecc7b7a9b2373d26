import { timeBefore, toSeconds } from '../../ages.ts'
import { place } from '../../place.ts'
import { type Pool, pools } from '../../scenarios/pools.ts'
import type { Scenario } from '../../scenarios/scenario.ts'
import { steadyHex, steadyNameSuffix } from '../../steady-id.ts'
import { type KubeObject, metadataOf } from '../kube-object.ts'

/** Most scenarios have a node of their own, so that one situation's node logs don't show in another's. */
export function nodeNameOf({ id, pool, node = id }: Pick<Scenario, 'id' | 'pool' | 'node'>): string {
  return `gke-${place.cluster}-${pool}-${steadyHex(`pool ${pool}`, 8)}-${steadyNameSuffix(node, 4)}`
}

export function buildNode(scenario: Scenario, now: Date): KubeObject {
  const name = nodeNameOf(scenario)
  const pool: Pool = pools[scenario.pool]
  const zone = `${place.location}-${'abc'[Number.parseInt(steadyHex(scenario.node ?? scenario.id, 1), 16) % 3]}`
  const created = toSeconds(timeBefore(now, '6d'))
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      ...metadataOf({ name, created, words: `node ${name}` }),
      labels: labelsOf(name, scenario.pool, pool, zone),
    },
    spec: { podCIDR: '10.52.3.0/24', providerID: `gce://${place.project}/${zone}/${name}` },
    status: {
      addresses: [
        { type: 'InternalIP', address: `10.128.0.${10 + (Number.parseInt(steadyHex(name, 2), 16) % 200)}` },
        { type: 'Hostname', address: name },
      ],
      capacity: { cpu: '4', memory: '16373580Ki', pods: '110', 'ephemeral-storage': '98831908Ki' },
      allocatable: { cpu: '3920m', memory: '13549420Ki', pods: '110', 'ephemeral-storage': '47060071478' },
      conditions: [readyCondition(created, toSeconds(timeBefore(now, '20s')))],
      nodeInfo: nodeInfoOf(name, pool),
    },
  }
}

function labelsOf(name: string, poolName: string, pool: Pool, zone: string): Record<string, string> {
  return {
    'beta.kubernetes.io/arch': 'amd64',
    'cloud.google.com/gke-boot-disk': 'pd-balanced',
    'cloud.google.com/gke-container-runtime': 'containerd',
    'cloud.google.com/gke-nodepool': poolName,
    'cloud.google.com/gke-os-distribution': 'cos',
    'cloud.google.com/gke-provisioning': 'standard',
    'cloud.google.com/machine-family': pool.machineType.replace(/-.*/, ''),
    'kubernetes.io/arch': 'amd64',
    'kubernetes.io/hostname': name,
    'kubernetes.io/os': 'linux',
    'node.kubernetes.io/instance-type': pool.machineType,
    'topology.gke.io/zone': zone,
    'topology.kubernetes.io/region': place.location,
    'topology.kubernetes.io/zone': zone,
    ...(pool.streaming && { 'cloud.google.com/gke-image-streaming': 'true' }),
  }
}

function readyCondition(since: string, heartbeat: string) {
  return {
    type: 'Ready',
    status: 'True',
    reason: 'KubeletReady',
    message: 'kubelet is posting ready status',
    lastHeartbeatTime: heartbeat,
    lastTransitionTime: since,
  }
}

function nodeInfoOf(name: string, pool: Pool) {
  return {
    architecture: 'amd64',
    bootID: steadyHex(`boot ${name}`, 32),
    containerRuntimeVersion: `containerd://${pool.containerd}`,
    kernelVersion: '6.6.93+',
    kubeProxyVersion: pool.kubelet,
    kubeletVersion: pool.kubelet,
    machineID: steadyHex(`machine ${name}`, 32),
    operatingSystem: 'linux',
    osImage: pool.osImage,
    systemUUID: steadyHex(`system ${name}`, 32),
  }
}
