import { languageOf } from '../../../../i18n/languages.ts'
import { createTranslator } from '../../../../i18n/translator.ts'
import { composeLanguage } from '../../../../reply/compose-language.ts'
import { tellFailure } from '../../controls/answer-press.ts'
import type { PressArgs } from '../../pressed-button.ts'
import { renderPlain } from '../../render-message.ts'
import type { SlackSurface } from '../../surface.ts'
import { whisper } from '../../tell-presser.ts'

/** The button below the offer of a language: it becomes the presser's choice, and the offer says so. */
export async function takeOffer(args: PressArgs, surface: SlackSurface): Promise<void> {
  await args.ack()
  const user = args.body.user.id
  const lang = languageOf(args.action.value)
  if (lang === undefined) return surface.log.warn({ user }, 'Offered language is not spoken any more')
  try {
    await surface.choices.savePerson(user, lang)
    void surface.home.publish(user)
    const reply = composeLanguage({ own: { lang, why: 'saved' } }, createTranslator({ lang }))
    await whisper(renderPlain(reply), args, surface, true)
  } catch (error) {
    await tellFailure(error, args, surface)
  }
}
