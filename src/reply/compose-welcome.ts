import type { Rich } from '../i18n/message.ts'
import type { Translator } from '../i18n/translator.ts'
import { heading } from './compose-home.ts'
import type { Reply, ReplyNode } from './reply.ts'

const pod = 'pod checkout/web-7f9c-x2k4q'
const ways = [
  { key: 'pod', words: `/pullcheck ${pod}` },
  { key: 'mention', words: `@pullcheck ${pod}` },
  { key: 'help', words: '/pullcheck help' },
] as const

/** To a channel that the bot comes to: what it does, how to ask it, and that it is silent otherwise. */
export function composeWelcome(isWatched: boolean, translator: Translator): Reply {
  const { rich } = translator
  const paragraph = (key: string): ReplyNode => ({ kind: 'paragraph', text: rich({ key }) })
  return {
    lang: translator.lang,
    outcome: 'help',
    title: translator.text({ key: 'replies:welcome.title' }),
    nodes: [
      heading('replies:welcome.title', translator),
      paragraph('replies:help.what'),
      {
        kind: 'list',
        items: ways.map(
          ({ key, words }): Rich => [{ kind: 'code', text: words }, ...rich({ key: `replies:help.${key}` })],
        ),
      },
      paragraph(isWatched ? 'replies:slack.watchOn' : 'replies:welcome.silent'),
      paragraph('replies:welcome.language'),
    ],
  }
}
