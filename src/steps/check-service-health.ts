import { defineStep } from './step.ts'

export const checkServiceHealth = defineStep({
  id: 'check-service-health',
  nature: 'looks',
  when: ({ google }) => google,
})
