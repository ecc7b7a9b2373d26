import type { PullError } from '../pull-error/pull-error.ts'
import { readWaiting } from '../pull-error/read-waiting.ts'
import type { ContainerFacts, NeighbourImage } from './evidence.ts'

/** Whether a container's image is here, on its way, or fails to come, as far as the pod's status tells. */
export function pullStateOf(
  { name: container, image, imageId, state, lastState }: ContainerFacts,
  read = readWaiting,
): NeighbourImage {
  const reading = state.kind === 'waiting' ? read({ ...state, image }) : undefined
  const fails = reading !== undefined && ['pullError', 'backOff', 'status'].includes(reading.kind)
  // A container that ran may fail to pull all the same: with `Always` its image is asked for at each start.
  const ran = [state.kind, lastState?.kind].some((kind) => kind === 'running' || kind === 'terminated')
  if (!fails && (imageId || ran)) return { container, image, state: 'pulled' }
  if (state.kind !== 'waiting') return { container, image, state: 'waiting' }
  const trouble = reading?.kind === 'pullError' ? troubleOf(reading.error) : undefined
  return {
    container,
    image,
    state: fails ? 'failing' : 'waiting',
    ...(state.reason && { reason: state.reason }),
    ...(trouble && { trouble }),
  }
}

/** The same for many containers: an outage says few things of hundreds of pods, and each is read once. */
export function createPullStates(): (container: ContainerFacts) => NeighbourImage {
  const readings = new Map<string, ReturnType<typeof readWaiting>>()
  return (container) =>
    pullStateOf(container, (waiting) => {
      const words = JSON.stringify(waiting)
      const reading = readings.get(words) ?? readWaiting(waiting)
      readings.set(words, reading)
      return reading
    })
}

/** Enough of an error to tell whether two are of one kind. */
function troubleOf(error: PullError): string | undefined {
  for (const field of ['refusal', 'network', 'missing', 'brokenOff', 'status'] as const) {
    if (error[field] !== undefined) return `${field} ${error[field]}`
  }
  if (error.dns) return `dns ${error.dns.kind}`
  return error.tls && 'tls'
}
