import { nodeNameOf } from '../cluster/objects/node.ts'
import { buildPod } from '../cluster/objects/pod.ts'
import { place } from '../place.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import type { Surroundings } from './people-api.ts'

/** The cluster as an onlooker sees it: the pods of every situation. */
export function describeSurroundings(
  scenarios: () => readonly Scenario[],
  summaries: readonly object[],
  now: () => Date,
): Surroundings {
  return {
    workspace: () => ({ ...place, scenarios: summaries }),
    cluster: () => ({
      ...place,
      pods: scenarios()
        .filter(({ gone }) => !gone)
        .map(describe),
    }),
  }

  function describe(scenario: Scenario) {
    const { id, namespace, pod, pool } = scenario
    const { status } = buildPod(scenario, now())
    return { scenario: id, namespace, pod, pool, node: nodeNameOf(scenario), status }
  }
}
