import { type EvidenceView, valueOf } from '../../evidence/evidence.ts'
import { defineCause } from '../cause.ts'
import { hasStreamedImage, isStreamingNode } from '../why-not-streamed.ts'

export const streamingFromDisk = defineCause({
  id: 'streaming-from-disk',
  effect: 'informs',
  actor: 'platform',
  signatures: [{ in: 'alreadyPresent', source: ['pod-event', 'logged-event'] }],
  needs: ['node', 'nodeEvents', 'pod'],
  confirm: (evidence, symptom) => {
    const node = valueOf(evidence.node)
    if (!node || !isStreamingNode(node) || !hasAllImages(evidence)) return 'ruled-out'
    // The kubelet says the same of an image that it streamed before and whose container only restarted.
    if (symptom.kind !== 'alreadyPresent' || hasStreamedImage(symptom.image, evidence)) return 'ruled-out'
    return evidence.nodeEvents.known ? 'confirmed' : 'likely'
  },
  // Nothing is wrong, so no step may be marked as the culprit.
  playbook: ['list-streamed-images'],
  page: 'gke-image-streaming',
})

/** While one image is still missing, where the others came from is nobody's question. */
function hasAllImages({ pod }: EvidenceView<'pod'>): boolean {
  return (valueOf(pod)?.containers ?? []).every(({ state, imageId }) => state.kind === 'running' || !!imageId)
}
