import type { Scenario } from '../scenarios/scenario.ts'
import type { Wish } from './kube-status.ts'
import { nodeNameOf } from './objects/node.ts'

/** Everything the bot's ClusterRole would allow. */
const granted = [
  'get pods',
  'list pods',
  'list events',
  'get events',
  'get nodes',
  'list nodes',
  'get serviceaccounts',
  'list serviceaccounts',
  'get namespaces',
  'list namespaces',
]

/** `forbid` takes rights away everywhere; a scenario's own list does so in its namespace and on its node. */
export function isAllowed(wish: Wish, scenarios: readonly Scenario[], forbid: readonly string[]): boolean {
  const right = `${wish.verb} ${wish.resource}`
  if (!granted.includes(right) || forbid.includes(right)) return false
  return !scenarios.some((scenario) => scenario.forbid.includes(right) && concerns(wish, scenario))
}

function concerns({ resource, namespace, name }: Wish, scenario: Scenario): boolean {
  if (resource === 'nodes') return name === nodeNameOf(scenario)
  return namespace === scenario.namespace
}
