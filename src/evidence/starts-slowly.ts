import type { ContainerFacts, PodFacts } from './evidence.ts'
import { concerns } from './image-present.ts'

/**
 * Whether a container with this image ran long before the pod was ready. One that has been restarted, or a pod
 * that is not ready yet, tells nothing about the first start.
 */
export function startsSlowly(
  image: string,
  { containers, readyAt }: { containers: readonly ContainerFacts[] } & Pick<PodFacts, 'readyAt'>,
  thresholdMs: number,
): boolean {
  if (readyAt === undefined) return false
  const ready = Date.parse(readyAt)
  return containers
    .filter((container) => container.restartCount === 0 && concerns(image, [container]))
    .some((container) => silenceBefore(ready, container) >= thresholdMs)
}

function silenceBefore(ready: number, { state }: ContainerFacts): number {
  return state.kind === 'running' && state.startedAt !== undefined ? ready - Date.parse(state.startedAt) : 0
}
