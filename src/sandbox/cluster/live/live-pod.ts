import type { FailingPod } from '../../breakdowns/breakdown.ts'
import { defineScenario, type Scenario } from '../../scenarios/scenario.ts'
import { ageBy, ageOf } from './age-by.ts'
import { failingContainer } from './failing-container.ts'
import { mend } from './mend.ts'

export type PodState = 'scripted' | 'failing' | 'mended' | 'gone'
/** A pod whose story goes on while the sandbox runs. */
export type LivePod = { key: string; state: PodState; at: (now: Date) => Scenario }

/** Written down once; its ages stay the same however long the sandbox runs. */
export function scriptedPod(scenario: Scenario): LivePod {
  return { key: keyOf(scenario), state: 'scripted', at: () => scenario }
}

export function failingPod({ containers, ...pod }: FailingPod, start: Date): LivePod {
  return {
    key: keyOf(pod),
    state: 'failing',
    at: (now) => {
      const ms = now.getTime() - start.getTime()
      const failing = containers.map((container) => failingContainer(container, ms))
      return defineScenario({ ...pod, age: ageOf(ms), containers: failing })
    },
  }
}

export function mendedPod(pod: LivePod, from: Date): LivePod {
  return follow(pod, 'mended', from, mend)
}

/** Its events outlive a pod that was deleted. */
export function deletedPod(pod: LivePod, from: Date): LivePod {
  return follow(pod, 'gone', from, (before, ms) => ({ ...ageBy(before, ms), gone: true }))
}

function follow(
  { key, at }: LivePod,
  state: PodState,
  from: Date,
  change: (before: Scenario, ms: number) => Scenario,
): LivePod {
  const before = at(from)
  return { key, state, at: (now) => change(before, now.getTime() - from.getTime()) }
}

function keyOf({ namespace, pod }: { namespace: string; pod: string }): string {
  return `${namespace}/${pod}`
}
