import type { AnyStep, StepId } from './step.ts'
import { defineStep } from './step.ts'

const checkImageName = defineStep({ id: 'check-image-name', nature: 'looks' })

/** Every step under its id: the compiler refuses a missing one and one filed under another's id. */
export const steps: { [Id in StepId]: AnyStep & { id: Id } } = {
  'check-image-name': checkImageName,
}
