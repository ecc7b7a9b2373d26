import { type StreamingRequirement, streamingRequirements } from '../causes/streaming-requirements.ts'
import { type Evidence, valueOf } from '../evidence/evidence.ts'
import type { AnyStep, Mark, Situation, StepId } from '../steps/step.ts'
import type { Values } from '../steps/values.ts'
import type { NodeErrors, Requirement } from './node-report.ts'

type Asked = {
  evidence: Evidence
  values: Values
  errors: readonly NodeErrors[]
  steps: { [Id in StepId]: AnyStep }
}

/** The streaming service works with the node's own account and reaches Google, whatever image is meant. */
export function nodeSituation({ evidence, values }: Pick<Asked, 'evidence' | 'values'>): Situation {
  return { values, evidence, symptom: 'gcfsd', google: true, bareImage: false }
}

/** Each requirement of image streaming as met, not met or open. */
export function checkRequirements(asked: Asked): Requirement[] {
  const situation = nodeSituation(asked)
  return streamingRequirements
    .filter(({ check }) => asked.steps[check].when?.(situation) ?? true)
    .map((requirement) => {
      const { check, remedy } = requirement
      const mark = markOf(requirement, asked, situation)
      return { check, mark, ...(remedy && mark === 'culprit' && { remedy }) }
    })
}

/** The service's own word goes first, unless the node has streamed since; then what evidence settles. */
function markOf(
  requirement: StreamingRequirement,
  { errors, evidence, steps }: Asked,
  situation: Situation,
): Mark {
  const { check, missed, provedByStreaming } = requirement
  const streamedAt = lastStreamedAt(evidence)
  const error = missed === undefined ? undefined : errors.find(({ cause }) => cause === missed)
  if (error && (streamedAt === undefined || (error.lastAt ?? '') > streamedAt)) return 'culprit'
  const settled = steps[check].settle?.(evidence, situation)
  if (settled) return settled
  return provedByStreaming && streamedAt !== undefined ? 'fine' : 'open'
}

function lastStreamedAt({ nodeEvents }: Evidence): string | undefined {
  const times = (valueOf(nodeEvents) ?? []).map(({ lastAt, firstAt }) => lastAt ?? firstAt ?? '')
  return times.toSorted().at(-1)
}
