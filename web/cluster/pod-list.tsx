import { useId, useState } from 'react'
import type { ShownPod } from '../api/types.ts'
import { useSandbox } from '../state/sandbox.ts'
import { isWell } from './is-well.ts'
import { PodRow } from './pod-row.tsx'

/** What fails stands first; what runs is folded away until somebody asks for it. */
export function PodList({ pods }: { pods: readonly ShownPod[] }) {
  const { say } = useSandbox()
  const [showsAll, setShowsAll] = useState(false)
  const id = useId()
  const failing = pods.filter((pod) => !isWell(pod)).toReversed()
  const well = pods.filter(isWell).toReversed()
  return (
    <section aria-labelledby={id} className="pods">
      <h3 id={id}>
        {say('podsHeading')} <small>{say('failingOf', { failing: failing.length, all: pods.length })}</small>
      </h3>
      <ul>
        {(showsAll ? [...failing, ...well] : failing).map((pod) => (
          <PodRow key={`${pod.namespace}/${pod.pod}`} pod={pod} />
        ))}
      </ul>
      {well.length > 0 && (
        <button
          type="button"
          className="button fold"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? say('hideRunning') : say('showRunning', { count: well.length })}
        </button>
      )}
    </section>
  )
}
