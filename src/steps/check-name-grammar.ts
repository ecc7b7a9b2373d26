import { defineStep } from './step.ts'

export const checkNameGrammar = defineStep({ id: 'check-name-grammar', nature: 'looks' })
