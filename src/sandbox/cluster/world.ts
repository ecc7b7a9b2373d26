import { timeBefore, toSeconds } from '../ages.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { type KubeObject, metadataOf } from './kube-object.ts'
import { buildNodeEvents, buildPodEvents } from './objects/event.ts'
import { buildNode } from './objects/node.ts'
import { buildPod } from './objects/pod.ts'

export const resources = ['pods', 'events', 'nodes', 'serviceaccounts', 'namespaces'] as const
export type Resource = (typeof resources)[number]
export type World = Record<Resource, KubeObject[]>

/** All objects of the cluster as they are at this moment. */
export function buildWorld(scenarios: readonly Scenario[], now: Date): World {
  const namespaces = [...new Set(['default', ...scenarios.map(({ namespace }) => namespace)])]
  return {
    pods: scenarios.map((scenario) => buildPod(scenario, now)),
    events: scenarios
      .filter(({ eventsExpired }) => !eventsExpired)
      .flatMap((scenario) => eventsOf(scenario, now)),
    nodes: scenarios.map((scenario) => buildNode(scenario, now)),
    serviceaccounts: serviceAccountsOf(scenarios, namespaces, now),
    namespaces: namespaces.map((name) => plainObject('Namespace', name, undefined, now)),
  }
}

/** Everything that was ever recorded, also what the cluster has forgotten since. */
export function eventsOf(scenario: Scenario, now: Date): KubeObject[] {
  return [...buildPodEvents(scenario, now), ...buildNodeEvents(scenario, now)]
}

function serviceAccountsOf(scenarios: readonly Scenario[], namespaces: string[], now: Date): KubeObject[] {
  const named = scenarios.map(({ namespace, serviceAccount }) => `${namespace}/${serviceAccount}`)
  const all = new Set([...namespaces.map((namespace) => `${namespace}/default`), ...named])
  return [...all].map((key) => {
    const [namespace, name = ''] = key.split('/')
    return plainObject('ServiceAccount', name, namespace, now)
  })
}

function plainObject(kind: string, name: string, namespace: string | undefined, now: Date): KubeObject {
  const created = toSeconds(timeBefore(now, '60d'))
  const words = `${kind} ${namespace}/${name}`
  return {
    apiVersion: 'v1',
    kind,
    metadata: metadataOf({ name, created, words, ...(namespace && { namespace }) }),
  }
}
