import { type EvidenceView, valueOf } from '../evidence/evidence.ts'

/** Every image of the pod has an ImageStreaming event on its node. */
export function hasStreamed({ pod, nodeEvents }: EvidenceView<'pod' | 'nodeEvents'>): boolean {
  const images = valueOf(pod)?.containers.map(({ image }) => image) ?? []
  const messages = valueOf(nodeEvents)?.map(({ message }) => message) ?? []
  const streamed = (image: string) =>
    messages.some((message) => message.startsWith(`Image ${image} is backed by`))
  return images.length > 0 && images.every(streamed)
}
