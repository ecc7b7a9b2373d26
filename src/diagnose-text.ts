import { causes } from './causes/index.ts'
import { conclude } from './diagnosis/conclude.ts'
import type { Diagnosis } from './diagnosis/diagnosis.ts'
import { suspect } from './diagnosis/suspect.ts'
import { observeText } from './evidence/observe.ts'

const catalogue = Object.values(causes)

/** Diagnoses a pasted text; nothing is looked up. */
export function diagnoseText(text: string, options: { slowPullMs: number; now: Date }): Diagnosis {
  const observation = observeText(text, options)
  const candidates = suspect(catalogue, observation.symptoms)
  const { evidence } = observation
  return conclude({ subject: { kind: 'text' }, observation, candidates, evidence, now: options.now })
}
