import { type EvidenceView, valueOf } from '../evidence/evidence.ts'
import { hasStreamedImage } from './why-not-streamed.ts'

/** Every image of the pod has an ImageStreaming event on its node. */
export function hasStreamed({ pod, nodeEvents }: EvidenceView<'pod' | 'nodeEvents'>): boolean {
  const images = valueOf(pod)?.containers.map(({ image }) => image) ?? []
  return images.length > 0 && images.every((image) => hasStreamedImage(image, { nodeEvents }))
}
