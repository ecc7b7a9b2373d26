import { readWaiting } from '../pull-error/read-waiting.ts'
import type { ContainerFacts } from './evidence.ts'

/** Whether the container's image has reached the node: what failed before that is history. */
export function isImagePresent({ state, image }: ContainerFacts): boolean {
  if (state.kind === 'running' || state.kind === 'terminated') return true
  if (state.kind === 'none') return false
  // A container that waits for something other than its image (a crash's back-off, a missing ConfigMap) has it.
  return readWaiting({ ...state, image })?.kind === 'otherTrouble'
}

/** Whether a line speaks of one of these containers' images, by name, tag or digest. */
export function concerns(image: string, containers: readonly ContainerFacts[]): boolean {
  const wanted = plain(image)
  return containers.some(({ image: written, imageId = '' }) => {
    return plain(written) === wanted || plain(imageId) === wanted
  })
}

/** Docker Hub's defaults taken away: the kubelet, containerd and gcfsd write them out in different degrees. */
function plain(image: string): string {
  return image
    .replace(/^docker\.io\//, '')
    .replace(/^library\//, '')
    .replace(/:latest$/, '')
}
