import type { FailingPod } from '../../breakdowns/breakdown.ts'
import type { Scenario } from '../../scenarios/scenario.ts'
import { deletedPod, failingPod, type LivePod, mendedPod, scriptedPod } from './live-pod.ts'

export type LiveCluster = ReturnType<typeof createLiveCluster>
type Choice = { keys?: readonly string[] | undefined; most?: number | undefined }

/** The pods of the cluster, which break, mend and go while the sandbox runs. */
export function createLiveCluster(scripted: readonly Scenario[], now: () => Date) {
  const pods = new Map(
    scripted.map((scenario) => [`${scenario.namespace}/${scenario.pod}`, scriptedPod(scenario)]),
  )

  let round = 0

  /** What runs from a script counts only where it is named. */
  function choose({ keys, most }: Choice): LivePod[] {
    const wanted = keys && new Set(keys)
    const eligible = [...pods.values()].filter(({ key, state }) =>
      wanted ? wanted.has(key) && state !== 'gone' : state === 'failing',
    )
    return eligible.slice(0, most)
  }

  function change(choice: Choice, step: (pod: LivePod, at: Date) => LivePod): string[] {
    const chosen = choose(choice)
    for (const pod of chosen) pods.set(pod.key, step(pod, now()))
    return chosen.map(({ key }) => key)
  }

  return {
    /** Every pod as it is at this moment, also what is left of those that have gone. */
    scenarios: (): readonly Scenario[] => {
      const time = now()
      return [...pods.values()].map((pod) => pod.at(time))
    },
    /** Breakdowns are numbered, so that the pods of a second one have names of their own. */
    break(strike: (round: number) => readonly FailingPod[]): string[] {
      round += 1
      const broken = strike(round).map((pod) => failingPod(pod, now()))
      for (const pod of broken) pods.set(pod.key, pod)
      return broken.map(({ key }) => key)
    },
    mend: (choice: Choice) => change(choice, mendedPod),
    delete: (choice: Choice) => change(choice, deletedPod),
    find: (key: string): Scenario | undefined => {
      const pod = pods.get(key)
      return pod && pod.state !== 'gone' ? pod.at(now()) : undefined
    },
    failing: () => choose({}).map(({ key }) => key),
  }
}
