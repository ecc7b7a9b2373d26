import type { EvidenceView } from '../evidence/evidence.ts'
import type { Symptom } from '../evidence/symptom.ts'

type Seen = EvidenceView<'node' | 'imageManifest'>

/** One manifest is read for a pod, so it says nothing of the pod's other images. */
export function manifestOfImage({ node, imageManifest }: Seen, symptom: Symptom): Seen {
  const read = imageManifest.known ? imageManifest.value.image : undefined
  const meant = symptom.kind === 'pullError' ? (symptom.image ?? symptom.error.image?.written) : undefined
  if (read === undefined || meant === undefined || read === meant) return { node, imageManifest }
  return { node, imageManifest: { known: false, because: 'not-configured' } }
}
