import type { AnyCause, CauseId, Signature } from '../causes/cause.ts'
import type { EvidenceName } from '../evidence/evidence.ts'
import type { PageId } from '../steps/pages.ts'
import type { AnyStep, Situation, StepId } from '../steps/step.ts'
import type { RenderedCommand } from './playbook.ts'
import { renderCommand } from './render-command.ts'

/** A page in the reader's language. */
export type PageLink = { page: PageId; url: string }

export type DescribedStep = {
  step: StepId
  nature: AnyStep['nature']
  /** It belongs to some cases only, such as one kind of registry or node. */
  conditional: boolean
  /** Evidence that settles the step where it can be read. */
  needs: EvidenceName[]
  /** With placeholders; variants for other registries and nodes included. */
  commands: RenderedCommand[]
  link?: PageLink
}

/** One cause as the catalogue has it, without a case at hand. JSON-safe. */
export type CauseDescription = {
  id: CauseId
  family: string
  effect: AnyCause['effect']
  actor: AnyCause['actor']
  /** Kinds of symptom that it is recognised by. */
  symptoms: Signature['in'][]
  /** Evidence that confirms it or rules it out. */
  needs: EvidenceName[]
  steps: DescribedStep[]
  link?: PageLink
}

export type DescribeOptions = {
  family: string
  steps: Record<StepId, AnyStep>
  urlOf: (page: PageId) => string
}

const registryKinds = ['artifact-registry', 'gcr', 'docker-hub', 'kubernetes', 'other'] as const

/** Without a case at hand commands still differ with the registry, and with what the cause was read from. */
function situationsOf(symptoms: readonly Signature['in'][]): Situation[] {
  return registryKinds.flatMap((registryKind) =>
    symptoms.map((symptom) => ({
      symptom,
      registryKind,
      google: registryKind !== 'docker-hub' && registryKind !== 'other',
      bareImage: registryKind === 'docker-hub',
      values: {},
      evidence: {},
    })),
  )
}

/** A cause with every step of its playbook, whichever case would need it. */
export function describeCause(cause: AnyCause, options: DescribeOptions): CauseDescription {
  const { id, effect, actor, signatures, needs, page, playbook } = cause
  const symptoms = [...new Set(signatures.map((signature) => signature.in))]
  const situations = situationsOf(symptoms)
  return {
    id,
    family: options.family,
    effect,
    actor,
    symptoms,
    needs: [...needs],
    steps: playbook.map((step) => describeStep(step, situations, options)),
    ...(page && { link: linkTo(page, options) }),
  }
}

function describeStep(id: StepId, situations: readonly Situation[], options: DescribeOptions): DescribedStep {
  const step = options.steps[id]
  const { nature, when, follows, needs = [], page } = step
  return {
    step: id,
    nature,
    conditional: when !== undefined || follows !== undefined,
    needs: step.settle ? [...needs] : [],
    commands: commandsOf(step, situations),
    ...(page && { link: linkTo(page, options) }),
  }
}

function commandsOf({ commands = [], when }: AnyStep, situations: readonly Situation[]): RenderedCommand[] {
  const fitting = situations.filter((situation) => when?.(situation) ?? true)
  const rendered = (fitting.length > 0 ? fitting : situations).flatMap((situation) => {
    const parts = typeof commands === 'function' ? commands(situation) : commands
    return parts.map((command) => renderCommand(command, {}))
  })
  return rendered.filter(({ text }, index) => rendered.findIndex((other) => other.text === text) === index)
}

function linkTo(page: PageId, { urlOf }: DescribeOptions): PageLink {
  return { page, url: urlOf(page) }
}
