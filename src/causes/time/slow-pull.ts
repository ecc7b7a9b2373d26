import { valueOf } from '../../evidence/evidence.ts'
import { defineCause } from '../cause.ts'
import { notesThatHold } from '../notes-that-hold.ts'
import { shorterPull } from '../step-runs.ts'
import { wasQueued } from '../was-queued.ts'
import { whatSlowedPull } from '../why-not-streamed.ts'

export const slowPull = defineCause({
  id: 'slow-pull',
  effect: 'degrades',
  actor: 'platform',
  signatures: [{ in: 'pulled', slow: true }],
  needs: ['node', 'nodeEvents', 'imageManifest'],
  // What streaming would have spared is told by the causes that say why there was none.
  confirm: (evidence, symptom) => (whatSlowedPull(symptom, evidence) ? 'ruled-out' : 'confirmed'),
  notes: ({ node }, symptom) => {
    if (symptom.kind !== 'pulled') return []
    const { pullMs, waitingMs } = symptom
    const facts = valueOf(node)
    const measured = pullMs !== undefined && waitingMs !== undefined
    return notesThatHold(
      ['queued', wasQueued(symptom)],
      ['downloading', measured && waitingMs < 1.1 * pullMs],
      ['notStreaming', facts?.gke && !facts.streaming],
    )
  },
  playbook: [
    'compare-pull-and-queue-time',
    'check-image-size',
    'check-registry-distance',
    'check-boot-disk',
    ...shorterPull,
    'preload-image',
    'enable-image-streaming',
  ],
  page: 'gke-image-streaming',
})
