import { needsGoogle } from './needs-google.ts'
import { defineStep } from './step.ts'

export const checkServiceHealth = defineStep({
  id: 'check-service-health',
  nature: 'looks',
  when: needsGoogle,
})
