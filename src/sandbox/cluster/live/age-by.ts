import { type Age, secondsOf } from '../../ages.ts'
import type { ContainerScript, Scenario, ScriptedEvent } from '../../scenarios/scenario.ts'

export function ageOf(ms: number): Age {
  return `${Number((Math.max(0, ms) / 1000).toFixed(3))}s`
}

/** A situation as it was then, seen this much later. */
export function ageBy(scenario: Scenario, ms: number): Scenario {
  const later = (age: Age) => ageOf(secondsOf(age) * 1000 + ms)
  return {
    ...scenario,
    age: later(scenario.age),
    containers: scenario.containers.map((container) => ageContainer(container, later)),
    gcfsd: scenario.gcfsd.map((line) => ({ ...line, age: later(line.age) })),
  }
}

function ageContainer(container: ContainerScript, later: (age: Age) => Age): ContainerScript {
  const { status, events, streamed, ready } = container
  return {
    ...container,
    status: (stage) => status({ ...stage, timeOf: (age) => stage.timeOf(later(age)) }),
    events: events.map((event) => ageEvent(event, later)),
    ...(streamed && { streamed: later(streamed) }),
    ...(ready && { ready: later(ready) }),
  }
}

function ageEvent(event: ScriptedEvent, later: (age: Age) => Age): ScriptedEvent {
  return { ...event, first: later(event.first), last: later(event.last) }
}
