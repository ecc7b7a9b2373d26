import { parseImageReference } from '../pull-error/image-reference.ts'
import { readWaiting } from '../pull-error/read-waiting.ts'
import type { ContainerFacts } from './evidence.ts'

/** Whether the container's image has reached the node: what failed before that is history. */
export function isImagePresent({ state, image }: ContainerFacts): boolean {
  if (state.kind === 'running' || state.kind === 'terminated') return true
  if (state.kind === 'none') return false
  // A container that waits for something other than its image (a crash's back-off, a missing ConfigMap) has it.
  return readWaiting({ ...state, image })?.kind === 'otherTrouble'
}

/** Whether a line speaks of one of these containers' images, by tag or by digest. */
export function concerns(image: string, containers: readonly ContainerFacts[]): boolean {
  return containers.some((container) => {
    return [container.image, container.imageId].some((own) => own !== undefined && isSameImage(own, image))
  })
}

/** The kubelet, containerd and gcfsd write Docker Hub's defaults out in different degrees. */
function isSameImage(a: string, b: string): boolean {
  const left = parseImageReference(a)
  const right = parseImageReference(b)
  if (!left || !right || left.host !== right.host || left.path !== right.path) return a === b
  if (left.digest && right.digest) return left.digest === right.digest
  return left.tag !== undefined && left.tag === right.tag
}
