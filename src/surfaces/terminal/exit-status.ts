import type { Problem } from '../../problems.ts'
import type { Reply } from '../../reply/reply.ts'

export const wrongUsage = 2
const couldNotLook = 3

const byOutcome: Record<Reply['outcome'], number> = {
  help: 0,
  catalogue: 0,
  healthy: 0,
  pulling: 0,
  'not-a-pull-failure': 0,
  diagnosed: 1,
  unexplained: 1,
  unrecognised: 1,
  'not-found': couldNotLook,
  forbidden: couldNotLook,
  unreachable: couldNotLook,
  problem: wrongUsage,
}

export function exitStatusOf({ outcome }: Reply): number {
  return byOutcome[outcome]
}

/** A fault of our own is no wrong usage. */
export function exitStatusOfProblem({ code }: Problem): number {
  return code === 'internal' ? couldNotLook : wrongUsage
}
