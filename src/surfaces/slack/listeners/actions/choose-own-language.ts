import { languageOf } from '../../../../i18n/languages.ts'
import type { SlackSurface } from '../../surface.ts'

export type MenuArgs = {
  ack: () => Promise<void>
  body: { user: { id: string } }
  action: { selected_option?: { value?: string } | null }
}

/** The language menu in the App Home, which then speaks the chosen one. */
export async function chooseOwnLanguage(
  { ack, body, action }: MenuArgs,
  { choices, home, log }: Pick<SlackSurface, 'choices' | 'home' | 'log'>,
): Promise<void> {
  await ack()
  const user = body.user.id
  try {
    await choices.savePerson(user, languageOf(action.selected_option?.value))
    await home.publish(user)
  } catch (error) {
    log.error({ err: error, user }, 'Chosen language could not be saved')
    await home.publish(user, 'failed')
  }
}
