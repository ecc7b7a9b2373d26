import { randomBytes } from 'node:crypto'
import { Problem } from '../../problems.ts'
import type { Log } from './surface.ts'

/** Anything that is not a Problem gets a reference which the log has too, with the cause. */
export function toProblem(error: unknown, log: Log): Problem {
  if (error instanceof Problem) {
    log.info({ problem: error.code, err: error.cause }, 'Answered with a problem')
    return error
  }
  const reference = randomBytes(4).toString('hex')
  log.error({ err: error, reference }, 'Answer failed')
  return new Problem('internal', { reference }, error)
}
