import { languageOf } from '../../../../i18n/languages.ts'
import { createTranslator } from '../../../../i18n/translator.ts'
import { composeLanguage } from '../../../../reply/compose-language.ts'
import { respondPrivately } from '../../places.ts'
import type { PressArgs } from '../../pressed-button.ts'
import { renderPlain } from '../../render-message.ts'
import type { SlackSurface } from '../../surface.ts'

/** The button below the offer of a language: it becomes the presser's choice, and the offer says so. */
export async function takeOffer(args: PressArgs, surface: SlackSurface): Promise<void> {
  await args.ack()
  const { respond, client, body, action } = args
  const user = body.user.id
  const lang = languageOf(action.value)
  if (lang === undefined) return surface.log.warn({ user }, 'Offered language is not spoken any more')
  try {
    await surface.choices.savePerson(user, lang)
    void surface.home.publish(user)
    const reply = composeLanguage({ own: { lang, why: 'saved' } }, createTranslator({ lang }))
    const asker = { channel: body.channel?.id ?? '', user }
    const message = renderPlain(reply)
    await respondPrivately({ respond, client, asker, log: surface.log, message, replaceOriginal: true })
  } catch (error) {
    surface.log.error({ err: error, user }, 'Offered language could not be taken')
  }
}
