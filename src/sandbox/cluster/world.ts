import { timeBefore, toSeconds } from '../ages.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { type KubeObject, metadataOf } from './kube-object.ts'
import { buildNodeEvents, buildPodEvents } from './objects/event.ts'
import { buildNode, nodeNameOf } from './objects/node.ts'
import { buildPod } from './objects/pod.ts'

export const resources = ['pods', 'events', 'nodes', 'serviceaccounts', 'namespaces'] as const
export type Resource = (typeof resources)[number]

type Build = (scenarios: readonly Scenario[], now: Date) => KubeObject[]

const builders: Record<Resource, Build> = {
  pods: (scenarios, now) => scenarios.filter(({ gone }) => !gone).map((scenario) => buildPod(scenario, now)),
  events: (scenarios, now) =>
    scenarios.filter(({ eventsExpired }) => !eventsExpired).flatMap((scenario) => eventsOf(scenario, now)),
  nodes: (scenarios, now) =>
    [...new Map(scenarios.map((one) => [nodeNameOf(one), one])).values()].map((one) => buildNode(one, now)),
  serviceaccounts: (scenarios, now) => serviceAccountsOf(scenarios, namespacesOf(scenarios), now),
  namespaces: (scenarios, now) =>
    namespacesOf(scenarios).map((name) => plainObject('Namespace', name, undefined, now)),
}

/** All objects of a kind as they are at this moment. */
export function objectsOf(resource: Resource, scenarios: readonly Scenario[], now: Date): KubeObject[] {
  return builders[resource](scenarios, now)
}

function namespacesOf(scenarios: readonly Scenario[]): string[] {
  return [...new Set(['default', ...scenarios.map(({ namespace }) => namespace)])]
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
