import { languageOf } from '../../../../i18n/languages.ts'
import { auditRequest } from '../../audit-request.ts'
import { answerPress } from '../../controls/answer-press.ts'
import type { PressArgs } from '../../pressed-button.ts'
import { renderFirst } from '../../render-message.ts'
import type { SlackSurface } from '../../surface.ts'
import { tellPresser, whisper } from '../../tell-presser.ts'

/**
 * "Show in ...": the same answer in another language for the presser alone; nothing is looked up. It takes the
 * place of an answer that nobody else sees.
 */
export async function showInLanguage(args: PressArgs, surface: SlackSurface): Promise<void> {
  await answerPress(args, surface, async (press) => {
    const { id, user, lang, ephemeral } = press
    const reader = await surface.readers.resolve(user, lang)
    const shelved = await surface.shelf.get(id, reader)
    if (!shelved || shelved.reply.lang !== languageOf(lang))
      return tellPresser('replies:slack.askAgain', args, surface)
    await whisper(renderFirst(shelved, id, { buttons: ['share', 'rest'] }), args, surface, ephemeral)
    await surface.audit({ ...auditRequest(press, press.request, 'shown', surface.now()), action: 'show' })
  })
}
