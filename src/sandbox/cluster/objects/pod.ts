import { timeBefore, toSeconds } from '../../ages.ts'
import { pools } from '../../scenarios/pools.ts'
import type { ContainerScript, Scenario, Stage } from '../../scenarios/scenario.ts'
import { steadyUid } from '../../steady-id.ts'
import { type KubeObject, metadataOf } from '../kube-object.ts'
import { nodeNameOf } from './node.ts'

export function buildPod(scenario: Scenario, now: Date): KubeObject {
  const { namespace, pod: name, containers } = scenario
  const created = toSeconds(timeBefore(now, scenario.age))
  const statuses = containers.map((container) => statusOf(container, stageOf(scenario, now)))
  const readySince = containers
    .map(({ ready }) => toSeconds(timeBefore(now, ready ?? scenario.age)))
    .toSorted()
  const initCount = containers.filter(({ init }) => init).length
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      ...metadataOf({ name, namespace, created, words: wordsOf(scenario) }),
      labels: labelsOf(scenario),
      ownerReferences: [ownerOf(scenario)],
    },
    spec: {
      ...(initCount > 0 && { initContainers: containers.filter(({ init }) => init).map(specOf) }),
      containers: containers.filter(({ init }) => !init).map(specOf),
      ...(scenario.pullSecrets.length > 0 && {
        imagePullSecrets: scenario.pullSecrets.map((secret) => ({ name: secret })),
      }),
      nodeName: nodeNameOf(scenario),
      serviceAccountName: scenario.serviceAccount,
      serviceAccount: scenario.serviceAccount,
      restartPolicy: scenario.owner.kind === 'Job' ? 'Never' : 'Always',
      schedulerName: 'default-scheduler',
    },
    status: {
      // A container that keeps dying has been created: only missing images keep a pod pending.
      phase: statuses.every(({ imageID }) => imageID) ? 'Running' : 'Pending',
      conditions: conditionsOf(created, readySince.at(-1) ?? created, statuses),
      startTime: created,
      qosClass: 'BestEffort',
      ...(initCount > 0 && { initContainerStatuses: statuses.filter((_, index) => containers[index]?.init) }),
      containerStatuses: statuses.filter((_, index) => !containers[index]?.init),
    },
  }
}

export function podUid(scenario: Scenario): string {
  return steadyUid(wordsOf(scenario))
}

function wordsOf({ namespace, pod }: Scenario): string {
  return `pod ${namespace}/${pod}`
}

function stageOf(scenario: Scenario, now: Date): Stage {
  const minor = /^v1\.(\d+)/.exec(pools[scenario.pool].kubelet)?.[1]
  return { kubeletMinor: Number(minor), timeOf: (age) => toSeconds(timeBefore(now, age)) }
}

function specOf({ name, image }: ContainerScript) {
  return { name, image, imagePullPolicy: 'IfNotPresent', resources: {} }
}

function statusOf({ name, image, status }: ContainerScript, stage: Stage): Record<string, unknown> {
  const blank = { name, image, imageID: '', ready: false, started: false, restartCount: 0, lastState: {} }
  return { ...blank, ...status(stage) }
}

function labelsOf({ owner }: Scenario): Record<string, string> {
  const [, app = owner.name, hash] = /^(.*)-([^-]+)$/.exec(owner.name) ?? []
  if (owner.kind !== 'ReplicaSet' || !hash) return { app: owner.name }
  return { app, 'pod-template-hash': hash }
}

function ownerOf({ namespace, owner }: Scenario) {
  return {
    apiVersion: owner.kind === 'Job' ? 'batch/v1' : 'apps/v1',
    kind: owner.kind,
    name: owner.name,
    uid: steadyUid(`${owner.kind} ${namespace}/${owner.name}`),
    controller: true,
    blockOwnerDeletion: true,
  }
}

function conditionsOf(created: string, readySince: string, statuses: Record<string, unknown>[]) {
  const ready = statuses.every((status) => status.ready) ? 'True' : 'False'
  const condition = (type: string, status: string, since = created) => ({
    type,
    status,
    lastTransitionTime: since,
  })
  return [
    condition('PodScheduled', 'True'),
    condition('Initialized', statuses.length > 1 ? ready : 'True'),
    condition('ContainersReady', ready, readySince),
    condition('Ready', ready, readySince),
  ]
}
