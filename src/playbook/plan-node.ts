import { nodeSituation } from '../diagnosis/check-requirements.ts'
import type { NodeReport } from '../diagnosis/node-report.ts'
import type { AnyStep, StepId } from '../steps/step.ts'
import { planStep } from './plan-playbook.ts'
import type { PlannedStep } from './playbook.ts'

/** The requirements as steps with the report's marks, and what to do about those that are not met. */
export type NodePlan = { requirements: PlannedStep[]; remedies: PlannedStep[] }

type StepRegistry = { [Id in StepId]: AnyStep & { id: Id } }

/** What helps where the node itself could not be read. */
const unreadRemedies = {
  forbidden: ['grant-cluster-reading'],
  unreachable: ['check-cluster-access'],
  'not-found': [],
  healthy: [],
  diagnosed: [],
} as const satisfies Record<NodeReport['outcome'], readonly StepId[]>

export function planNode(report: NodeReport, steps: StepRegistry): NodePlan {
  const situation = nodeSituation(report)
  const wanted = new Set([
    ...unreadRemedies[report.outcome],
    ...report.requirements.flatMap(({ remedy }) => remedy ?? []),
  ])
  return {
    requirements: report.requirements.map(({ check, mark }) => ({
      ...planStep(steps[check], situation),
      mark,
    })),
    remedies: [...wanted]
      .filter((id) => steps[id].when?.(situation) ?? true)
      .map((id) => planStep(steps[id], situation)),
  }
}
