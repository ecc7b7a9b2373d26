import { type Finding, fine } from '../finding.ts'
import type { Check } from '../patient.ts'

/** Every mistake of the environment and of pullcheck.yaml; they were all found when it was read. */
export const configuration: Check = {
  id: 'configuration',
  run: async ({ mistake }) => {
    if (mistake && mistake.details.length > 0)
      return mistake.details.map((message): Finding => ({ verdict: 'wrong', message }))
    if (mistake) throw mistake
    return [fine('configuration.fine')]
  },
}
