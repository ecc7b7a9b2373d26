import { createTranslator } from '../../../../i18n/translator.ts'
import { isChatRequest } from '../../../../request/request.ts'
import { auditRequest } from '../../audit-request.ts'
import { answerPress } from '../../controls/answer-press.ts'
import { checkIncidentNow } from '../../controls/check-incident-now.ts'
import type { AnsweredPress } from '../../controls/examine-press.ts'
import { incidentIdOf } from '../../controls/offered-controls.ts'
import { replacePressed } from '../../controls/replace-pressed.ts'
import type { PressArgs } from '../../pressed-button.ts'
import { type FirstMessage, renderFirst, renderPlain } from '../../render-message.ts'
import type { Shelved } from '../../reply-shelf.ts'
import { replyTo } from '../../reply-to.ts'
import type { SlackSurface } from '../../surface.ts'
import { tellPresser, whisper } from '../../tell-presser.ts'

/** "Check again": looks once more, edits the answer, and says above it what has changed. */
export async function checkAgain(args: PressArgs, surface: SlackSurface): Promise<void> {
  await answerPress(args, surface, async (press) => {
    const incident = incidentIdOf(press.shelved.told)
    if (incident === undefined) return checkAnswer(press, args, surface)
    const { key, values } = await checkIncidentNow(incident, surface)
    await surface.audit(auditRequest(press, press.request, 'checked', surface.now()))
    await tellPresser(key, args, surface, values)
  })
}

async function checkAnswer(press: AnsweredPress, args: PressArgs, surface: SlackSurface): Promise<void> {
  const { shelved, reader, request, by, user, channel, lang = reader.lang } = press
  if (isChatRequest(request)) return tellPresser('replies:slack.askAgain', args, surface)
  const below: FirstMessage = {
    buttons: press.ephemeral ? ['share', 'rest'] : ['rest'],
    ...(by !== undefined && { sharedBy: by }),
  }
  const show = (answer: Shelved, above: Partial<FirstMessage>) =>
    replacePressed(renderFirst(answer, press.id, { ...below, ...above }), press, args, surface)
  if (press.isFresh) return show(keep(shelved, press, surface), {})
  const checking = createTranslator({ lang }).rich({ key: 'replies:slack.checking' })
  await show(shelved, { above: checking, withoutControls: true })
  const { reply, told, cause } = await replyTo({ ...request, lang }, { user, channel }, surface)
  await surface.audit(auditRequest({ user, channel }, request, reply.outcome, surface.now()))
  if (told === undefined) {
    await show(shelved, {})
    return whisper(renderPlain(reply), args, surface)
  }
  const { words, secondLang } = shelved
  const fresh = {
    words,
    reply,
    told,
    ...(cause !== undefined && { cause }),
    ...(secondLang !== undefined && { secondLang }),
  }
  const change = surface.retellings.change(shelved.told, told, { ...reader, lang })
  await show(keep(fresh, press, surface), change ? { above: change } : {})
}

/** Under the same id, so that what hangs on the answer goes on belonging to it. */
function keep(
  answer: Shelved,
  { id, user, channel, shelved }: AnsweredPress,
  { shelf }: SlackSurface,
): Shelved {
  const kept = { ...answer, id, user: shelved.user ?? user, channel: shelved.channel ?? channel }
  shelf.put(kept)
  return kept
}
