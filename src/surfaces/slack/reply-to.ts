import { createTranslator, type Reader } from '../../i18n/translator.ts'
import { composeHelp } from '../../reply/compose-help.ts'
import { composeProblem } from '../../reply/compose-problem.ts'
import type { Reply } from '../../reply/reply.ts'
import type { HelpRequest, Inquiry } from '../../request/request.ts'
import type { Asker } from './access.ts'
import { seesOf } from './sees-of.ts'
import type { SlackSurface } from './surface.ts'
import { toProblem } from './to-problem.ts'

/** `againInMs`: when the rest of it may be read, since too much had been read already. */
export type Answered = { reply: Reply; told?: unknown; cause?: string; againInMs?: number }

/** The answer to a request, with what the asker may know of; a failure becomes a problem in the reader's words. */
export async function replyTo(
  request: Inquiry | HelpRequest,
  asker: Asker,
  surface: SlackSurface,
  known?: Reader,
): Promise<Answered> {
  const reader = known ?? (await surface.readers.resolve(asker.user, request.lang))
  try {
    if (request.kind === 'help') return { reply: composeHelp(createTranslator(reader), 'slack') }
    const sees = await seesOf(asker, surface.access)
    return await (sees ? surface.ask(request, reader, sees) : surface.ask(request, reader))
  } catch (error) {
    return { reply: composeProblem(toProblem(error, surface.log), createTranslator(reader)) }
  }
}
