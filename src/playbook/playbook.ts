import type { CauseId } from '../causes/cause.ts'
import type { PageId } from '../steps/pages.ts'
import type { Mark, StepId } from '../steps/step.ts'
import type { Values } from '../steps/values.ts'

/** A command ready to paste, and the placeholders that are still in it. */
export type RenderedCommand = { text: string; missing: string[] }

export type PlannedStep = {
  step: StepId
  /** The causes that asked for it, first the one whose values it carries. */
  causes: CauseId[]
  mark: Mark
  disrupts: boolean
  commands: RenderedCommand[]
  values: Values
  page?: PageId
}

/** Steps in the order to take them: look before change, no step twice. JSON-safe. */
export type Playbook = { steps: PlannedStep[] }
