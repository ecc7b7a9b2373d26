import { defineStep } from './step.ts'

export const checkScanResult = defineStep({ id: 'check-scan-result', nature: 'looks' })

export const askPolicyException = defineStep({ id: 'ask-policy-exception', nature: 'changes' })
