import { randomBytes } from 'node:crypto'
import { createTranslator, type Reader } from '../../i18n/translator.ts'
import { Problem } from '../../problems.ts'
import type { Reply } from '../../reply/reply.ts'
import type { Log } from './surface.ts'

/** A problem in the reader's words; its text says what to do next. */
export function problemReply(problem: Problem, reader: Reader): Reply {
  const translator = createTranslator(reader)
  const details = problem.details.map(translator.rich)
  const message = { key: `replies:problems.${problem.code}`, values: problem.values }
  return {
    lang: translator.lang,
    outcome: 'problem',
    title: translator.text(message),
    nodes: [
      { kind: 'paragraph', text: translator.rich(message) },
      ...(details.length > 0 ? [{ kind: 'list' as const, items: details }] : []),
    ],
  }
}

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
