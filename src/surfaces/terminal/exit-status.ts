import type { Answer } from '../../answer.ts'
import type { Problem } from '../../problems.ts'

export const wrongUsage = 2
const couldNotLook = 3

const byOutcome: Record<Answer['diagnosis']['outcome'], number> = {
  healthy: 0,
  pulling: 0,
  'not-a-pull-failure': 0,
  diagnosed: 1,
  unexplained: 1,
  unrecognised: 1,
  'not-found': couldNotLook,
  forbidden: couldNotLook,
  unreachable: couldNotLook,
}

export function exitStatusOf({ diagnosis }: Answer): number {
  return byOutcome[diagnosis.outcome]
}

/** A fault of our own is no wrong usage. */
export function exitStatusOfProblem({ code }: Problem): number {
  return code === 'internal' ? couldNotLook : wrongUsage
}
