import type { SeenPod } from './alert-subject.ts'

type SeenImage = SeenPod['images'][number]

export function failsToPull({ images }: Pick<SeenPod, 'images'>): boolean {
  return images.some(({ state }) => state === 'failing')
}

/** Whether a pod has a node and waits for an image that may fail in a moment. */
export function isStarting({ node, images }: Pick<SeenPod, 'images' | 'node'>): boolean {
  return node !== undefined && images.some(isAwaited)
}

/** The kubelet looks at a container's configuration and creates it only once it has the image. */
export function isAwaited({ state, reason }: SeenImage): boolean {
  return (
    state === 'waiting' &&
    (reason === undefined || reason === 'ContainerCreating' || reason === 'PodInitializing')
  )
}
