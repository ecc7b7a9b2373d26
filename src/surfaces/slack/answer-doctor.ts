import { createTranslator } from '../../i18n/translator.ts'
import { Problem } from '../../problems.ts'
import { composeDoctor } from '../../reply/compose-doctor.ts'
import type { DoctorRequest, Request } from '../../request/request.ts'
import type { Asker } from './access.ts'
import { auditRequest } from './audit-request.ts'
import { renderFirst } from './render-message.ts'
import type { SlackMessage } from './slack-client.ts'
import type { SlackSurface } from './surface.ts'

type Refusing = Pick<SlackSurface, 'watching'>

/** What the doctor finds names projects, accounts and rights: it is for admins, and for nobody's eyes besides. */
export async function refuseDoctor(
  request: Request,
  { user, isPublic }: { user: string; isPublic: boolean },
  { watching }: Refusing,
): Promise<Problem | undefined> {
  if (request.kind !== 'doctor') return undefined
  if (!(await watching.mayChange(user))) return new Problem('doctor-not-allowed')
  return isPublic ? new Problem('doctor-in-public') : undefined
}

/** `doctor`: what is wrong with the bot's own set-up, and what mends it. */
export async function answerDoctor(
  request: DoctorRequest,
  asker: Asker,
  { examine, readers, shelf, audit, now }: SlackSurface,
): Promise<SlackMessage> {
  const { user } = asker
  const [found, reader] = await Promise.all([examine(), readers.resolve(user, request.lang)])
  await audit(auditRequest(asker, request, 'examined', now()))
  const shelved = { reply: composeDoctor(found, createTranslator(reader)), words: 'doctor', user }
  return renderFirst(shelved, shelf.put(shelved), { buttons: ['rest'] })
}
