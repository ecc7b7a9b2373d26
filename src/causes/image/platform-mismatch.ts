import { defineCause } from '../cause.ts'
import { notesThatHold } from '../notes-that-hold.ts'
import { platformsOf } from '../platforms.ts'

export const platformMismatch = defineCause({
  id: 'platform-mismatch',
  effect: 'blocks',
  actor: 'developer',
  signatures: [
    { in: 'pullError', missing: 'platform' },
    { in: 'fault', fault: 'exec-format' },
  ],
  needs: ['node', 'imageManifest'],
  confirm: (evidence, symptom) => {
    const { fits } = platformsOf(evidence)
    if (fits !== undefined) return fits ? 'possible' : 'confirmed'
    // A script without its first line, or an empty file, gives the same error as a foreign program.
    return symptom.kind === 'fault' ? 'likely' : 'confirmed'
  },
  values: (evidence) => platformsOf(evidence).values,
  notes: (evidence, symptom) => {
    const { fits } = platformsOf(evidence)
    return notesThatHold(
      ['compared', fits === false],
      ['fits', fits === true],
      ['started', symptom.kind === 'fault'],
      ['script', symptom.kind === 'fault' && fits !== false],
    )
  },
  playbook: [
    'check-image-platforms',
    'check-node-architecture',
    'build-for-platforms',
    'set-image',
    'select-node-architecture',
  ],
  page: 'gke-image-pulls',
})
