import type { Translator } from '../i18n/translator.ts'
import { composeGreeting } from './compose-home.ts'
import type { Reply, ReplyNode } from './reply.ts'

/** To a channel that the bot comes to: what it does, how to ask it, and that it is silent otherwise. */
export function composeWelcome(isWatched: boolean, translator: Translator): Reply {
  const { rich } = translator
  const paragraph = (key: string): ReplyNode => ({ kind: 'paragraph', text: rich({ key }) })
  return {
    lang: translator.lang,
    outcome: 'help',
    title: translator.text({ key: 'replies:welcome.title' }),
    nodes: [
      ...composeGreeting('replies:welcome.title', ['pod', 'mention', 'help'], translator),
      paragraph(isWatched ? 'replies:slack.watchOn' : 'replies:welcome.silent'),
      paragraph('replies:welcome.language'),
    ],
  }
}
