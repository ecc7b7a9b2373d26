import type { Diagnosis, Finding, Outcome } from '../diagnosis/diagnosis.ts'
import type { AnyStep, Situation, StepId } from '../steps/step.ts'
import type { PlannedStep, Playbook } from './playbook.ts'
import { renderCommand } from './render-command.ts'

type StepRegistry = { [Id in StepId]: AnyStep & { id: Id } }

/** Where to look next when there is no cause to act on. */
const outcomePlaybooks: { [Name in Outcome]?: readonly StepId[] } = {
  unexplained: ['watch-pod-events', 'recreate-pod'],
  unrecognised: ['read-pod-description'],
  pulling: ['watch-pull'],
  'not-found': ['list-pods'],
  forbidden: ['grant-cluster-reading'],
  unreachable: ['check-cluster-access'],
  'not-a-pull-failure': ['read-pod-description'],
}

const order = { looks: 0, changes: 1, disrupts: 2 }

/** Findings become steps: look before change, no step twice, values filled in and shell-quoted. */
export function planPlaybook(diagnosis: Diagnosis, steps: StepRegistry): Playbook {
  const planned = diagnosis.findings.flatMap((finding) => planFinding(finding, diagnosis, steps))
  const general = planOutcome(diagnosis, steps)
  const unique = mergeRepeated([...planned, ...general])
  return { steps: unique.sort((a, b) => order[steps[a.step].nature] - order[steps[b.step].nature]) }
}

function planFinding(finding: Finding, diagnosis: Diagnosis, steps: StepRegistry): PlannedStep[] {
  const { values, google, bareImage, registryKind } = finding
  const situation: Situation = {
    values,
    symptom: finding.symptom,
    google,
    bareImage,
    evidence: diagnosis.evidence,
    ...(registryKind && { registryKind }),
  }
  const wanted = finding.playbook.filter((id) => steps[id].when?.(situation) ?? true)
  return wanted
    .filter((id) => steps[id].follows?.some((earlier) => wanted.includes(earlier)) ?? true)
    .map((id) => ({ ...planStep(steps[id], situation), causes: [finding.cause] }))
}

function planOutcome({ outcome, subject, values, evidence }: Diagnosis, steps: StepRegistry): PlannedStep[] {
  if (subject.kind === 'text') return []
  const situation: Situation = { values, google: false, bareImage: false, evidence }
  return (outcomePlaybooks[outcome] ?? [])
    .filter((id) => steps[id].when?.(situation) ?? true)
    .map((id) => planStep(steps[id], situation))
}

/** One step for one situation: settled where evidence allows, its commands filled in. */
export function planStep(step: AnyStep & { id: StepId }, situation: Situation): PlannedStep {
  const commands = typeof step.commands === 'function' ? step.commands(situation) : (step.commands ?? [])
  return {
    step: step.id,
    causes: [],
    mark: step.settle?.(situation.evidence, situation) ?? 'open',
    disrupts: step.nature === 'disrupts',
    commands: commands.map((command) => renderCommand(command, situation.values)),
    values: situation.values,
    ...(step.page && { page: step.page }),
  }
}

/** Two causes may ask for the same step; it is listed once unless its commands differ. */
function mergeRepeated(planned: PlannedStep[]): PlannedStep[] {
  const byContent = new Map<string, PlannedStep>()
  for (const step of planned) {
    const key = JSON.stringify([step.step, step.commands.map((command) => command.text)])
    const earlier = byContent.get(key)
    if (!earlier) byContent.set(key, step)
    else earlier.causes.push(...step.causes.filter((cause) => !earlier.causes.includes(cause)))
  }
  return [...byContent.values()]
}
