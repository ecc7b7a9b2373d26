import { runs } from '../../scenarios/container-scripts.ts'
import type { ContainerScript, Scenario } from '../../scenarios/scenario.ts'
import { ageBy, ageOf } from './age-by.ts'

/** The situation so many milliseconds after its images could be pulled: all containers run, and the past stays. */
export function mend(before: Scenario, ms: number): Scenario {
  const later = ageBy(before, ms)
  return { ...later, containers: later.containers.map((container) => pulled(container, ms)) }
}

function pulled(container: ContainerScript, ms: number): ContainerScript {
  if (container.ready) return container
  const { name, image, init = false } = container
  const { status, events, ready } = runs({
    name,
    image,
    init,
    pulledIn: '3.412s',
    size: 96_337_920,
    since: ageOf(ms),
  })
  return { ...container, status, ready, events: [...container.events, ...events] }
}
