import { type EvidenceView, valueOf } from '../../evidence/evidence.ts'
import { readGcfsdLine } from '../../pull-error/read-gcfsd-line.ts'
import { defineCause } from '../cause.ts'
import { whatSlowedPull } from '../why-not-streamed.ts'

export const streamingLayersIneligible = defineCause({
  id: 'streaming-layers-ineligible',
  effect: 'degrades',
  actor: 'developer',
  signatures: [{ in: 'pulled', slow: true, source: ['pod-event', 'logged-event'] }],
  needs: ['node', 'nodeEvents', 'imageManifest', 'gcfsd'],
  // Where the streaming service itself has refused the image, that refusal is the finding and the layers a step of it.
  confirm: (evidence, symptom) => {
    if (symptom.kind !== 'pulled' || whatSlowedPull(symptom, evidence) !== 'image-ineligible')
      return 'ruled-out'
    if (wasRefused(symptom.image, evidence)) return 'ruled-out'
    return evidence.nodeEvents.known ? 'confirmed' : 'likely'
  },
  playbook: ['check-image-layers', 'list-streamed-images', 'rebuild-image'],
  page: 'gke-image-streaming',
})

function wasRefused(image: string | undefined, { gcfsd }: EvidenceView<'gcfsd'>): boolean {
  return (valueOf(gcfsd) ?? []).some(({ text }) => {
    const reading = readGcfsdLine(text)
    if (reading.kind !== 'gcfsd' || reading.line.grpcCode !== 'InvalidArgument') return false
    return reading.image === undefined || reading.image === image
  })
}
