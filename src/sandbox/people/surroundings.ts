import { timeBefore } from '../ages.ts'
import { nodeNameOf } from '../cluster/objects/node.ts'
import { buildPod } from '../cluster/objects/pod.ts'
import { statusOf } from '../cluster/table.ts'
import { place } from '../place.ts'
import { type Pool, pools } from '../scenarios/pools.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import type { Surroundings } from './people-api.ts'

export type ShownPod = ReturnType<typeof describePod>
export type ShownNode = { name: string; pool: string; kubelet: string; streaming: boolean; pods: number }
export type ShownLine = { node: string; time: string; level: string; text: string }
export type ShownCluster = typeof place & { pods: ShownPod[]; nodes: ShownNode[]; gcfsd: ShownLine[] }

/** The cluster as an onlooker sees it: pods, the nodes that they are on, and the streaming service's log. */
export function describeSurroundings(
  scenarios: () => readonly Scenario[],
  summaries: readonly object[],
  now: () => Date,
): Surroundings {
  return {
    workspace: () => ({ ...place, scenarios: summaries }),
    cluster: (): ShownCluster => {
      const present = scenarios().filter(({ gone }) => !gone)
      return {
        ...place,
        pods: present.map((scenario) => describePod(scenario, now())),
        nodes: describeNodes(present),
        gcfsd: present.flatMap((scenario) => describeLines(scenario, now())).toSorted(byTime),
      }
    },
  }
}

function describePod(scenario: Scenario, now: Date) {
  const { id, namespace, pod, pool, owner } = scenario
  const object = buildPod(scenario, now)
  const { status } = object
  return {
    scenario: id,
    namespace,
    pod,
    pool,
    owner,
    node: nodeNameOf(scenario),
    state: statusOf(object),
    status,
  }
}

function describeNodes(scenarios: readonly Scenario[]): ShownNode[] {
  const nodes = Map.groupBy(scenarios, nodeNameOf)
  return Array.from(nodes, ([name, on]) => {
    const poolName = on[0]?.pool ?? 'default'
    const { kubelet, streaming }: Pool = pools[poolName]
    return { name, pool: poolName, kubelet, streaming: streaming === true, pods: on.length }
  })
}

function describeLines(scenario: Scenario, now: Date): ShownLine[] {
  return scenario.gcfsd.map(({ age, level, text }) => ({
    node: nodeNameOf(scenario),
    time: timeBefore(now, age).toISOString(),
    level,
    text,
  }))
}

function byTime(one: ShownLine, other: ShownLine): number {
  return one.time < other.time ? 1 : -1
}
