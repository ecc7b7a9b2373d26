import type stepTexts from '../../locales/en/steps.json'
import type { Evidence, EvidenceName, EvidenceView } from '../evidence/evidence.ts'
import type { Symptom } from '../evidence/symptom.ts'
import type { Command } from './command.ts'
import type { PageId } from './pages.ts'
import type { Values } from './values.ts'

/** A step exists when locales/en/steps.json has its texts. */
export type StepId = keyof typeof stepTexts

/** ✅ checked and fine, ❌ this is it, ◻ check yourself. */
export type Mark = 'fine' | 'culprit' | 'open'

/** What a step may look at: the finding's values and the registry that was asked. */
export type Situation = {
  values: Values
  /** The kind of symptom that led here; missing where no cause did. */
  symptom?: Symptom['kind']
  registryKind?: string
  /** The registry is served by Google. */
  google: boolean
  /** Image written without a registry host. */
  bareImage: boolean
  evidence: Evidence
}

export type Step<Id extends StepId = StepId, Needs extends EvidenceName = EvidenceName> = {
  id: Id
  /** Looking comes before changing; `disrupts` recreates nodes or restarts workloads and says so. */
  nature: 'looks' | 'changes' | 'disrupts'
  needs?: readonly Needs[]
  /** Leave the step out where it makes no sense, e.g. Artifact Registry roles for Docker Hub. */
  when?: (situation: Situation) => boolean
  /** Makes sense only after one of these: left out when none of them is in the playbook. */
  follows?: readonly StepId[]
  /** Whether evidence settles the step. Undefined: nobody could look, the reader checks. */
  settle?: (evidence: EvidenceView<Needs>, situation: Situation) => 'fine' | 'culprit' | undefined
  commands?: readonly Command[] | ((situation: Situation) => readonly Command[])
  page?: PageId
}

/** What the engine sees of a step, whatever evidence it declared. */
export type AnyStep = Omit<Step, 'settle'> & {
  settle?: (evidence: Evidence, situation: Situation) => 'fine' | 'culprit' | undefined
}

export function defineStep<Id extends StepId, const Needs extends EvidenceName = never>(
  step: Step<Id, Needs>,
): AnyStep & { id: Id } {
  const { settle, ...rest } = step
  if (!settle) return rest
  const view = viewer(step.needs)
  return { ...rest, settle: (evidence, situation) => settle(view(evidence), situation) }
}

/** Shows a unit only what it declared; what was never asked for counts as not configured. */
export function viewer<Name extends EvidenceName>(
  needs: readonly Name[] = [],
): (evidence: Evidence) => EvidenceView<Name> {
  // A pasted text comes without evidence, and texts come by the thousand: all of them give the same view.
  const blind = viewOf({}, needs)
  return (evidence) => (isEmpty(evidence) ? blind : viewOf(evidence, needs))
}

function viewOf<Name extends EvidenceName>(evidence: Evidence, needs: readonly Name[]): EvidenceView<Name> {
  const entries = needs.map((name) => [name, evidence[name] ?? { known: false, because: 'not-configured' }])
  return Object.freeze(Object.fromEntries(entries))
}

function isEmpty(evidence: Evidence): boolean {
  for (const _ in evidence) return false
  return true
}
