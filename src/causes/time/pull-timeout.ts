import { valueOf } from '../../evidence/evidence.ts'
import { hasSlowDisk } from '../../steps/slow-disk.ts'
import { defineCause } from '../cause.ts'
import { notesThatHold } from '../notes-that-hold.ts'
import { shorterPull } from '../step-runs.ts'

export const pullTimeout = defineCause({
  id: 'pull-timeout',
  effect: 'blocks',
  actor: 'platform',
  signatures: [{ in: 'pullError', brokenOff: true }],
  needs: ['node', 'nodePool'],
  // A restart of the kubelet or a deleted pod also cancels a pull; only a deadline is proof of slowness.
  confirm: (_, symptom) =>
    symptom.kind === 'pullError' && symptom.error.brokenOff === 'deadline-exceeded' ? 'confirmed' : 'likely',
  notes: ({ node, nodePool }, symptom) => {
    const facts = valueOf(node)
    const slowDisk = hasSlowDisk({ nodePool })
    const stalled = symptom.kind === 'pullError' && symptom.error.brokenOff === 'canceled'
    return notesThatHold(
      ['noProgress', stalled],
      ['slowDisk', slowDisk],
      ['silentNetwork', stalled && slowDisk === false],
      ['notStreaming', facts?.gke && !facts.streaming],
    )
  },
  playbook: [
    'check-service-health',
    'check-image-size',
    'check-boot-disk',
    'check-registry-distance',
    ...shorterPull,
    'enable-image-streaming',
  ],
  page: 'gke-image-pulls',
})
