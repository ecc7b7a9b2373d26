import type { types } from '@slack/bolt'
import { createTranslator } from '../../../i18n/translator.ts'
import { composeWelcome } from '../../../reply/compose-welcome.ts'
import { languageMenu } from '../languages/language-menu.ts'
import { fallbackText, renderBlocks } from '../render-blocks.ts'
import type { SlackMessage } from '../slack-client.ts'

export const welcomeIds = {
  watch: 'pullcheck_welcome_watch',
  language: 'pullcheck_welcome_language',
} as const

/** What is chosen for the channel when the message is shown. */
export type WelcomeState = { isWatched: boolean; chosen: string | undefined; defaultLang: string }

/** What the bot says of itself when it comes to a channel, with what can be set there. */
export function renderWelcome({ isWatched, chosen, defaultLang }: WelcomeState): SlackMessage {
  const translator = createTranslator({ lang: chosen ?? defaultLang })
  const say = (key: string) => translator.text({ key: `replies:welcome.${key}` })
  const { title, nodes } = composeWelcome(isWatched, translator)
  const watch: types.Button = {
    type: 'button',
    action_id: welcomeIds.watch,
    style: 'primary',
    text: { type: 'plain_text', text: say('watch') },
  }
  const words = { actionId: welcomeIds.language, placeholder: say('menu'), auto: say('noLanguage') }
  const elements = [...(isWatched ? [] : [watch]), languageMenu(chosen, words)]
  return {
    text: fallbackText(title),
    blocks: [...nodes.flatMap(renderBlocks), { type: 'actions', elements }],
  }
}
