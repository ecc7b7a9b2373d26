import { createTranslator, type Reader } from '../../i18n/translator.ts'
import type { Rich } from '../../i18n/message.ts'
import type { Reply } from '../../reply/reply.ts'

/** How to ask, as it is typed: program text, the same in every language. */
const usage = [
  ['/pullcheck pod NAMESPACE/POD', 'helpPod'],
  ['/pullcheck explain ERROR TEXT', 'helpExplain'],
  ['--container C  --cluster C  --since 2h  --lang en', 'helpFlags'],
] as const

export function helpReply(reader: Reader): Reply {
  const translator = createTranslator(reader)
  const rich = (name: string): Rich => translator.rich({ key: `replies:slack.${name}` })
  return {
    lang: translator.lang,
    outcome: 'help',
    title: translator.text({ key: 'replies:slack.helpTitle' }),
    nodes: [
      { kind: 'heading', text: rich('helpTitle') },
      { kind: 'paragraph', text: rich('helpIntro') },
      ...usage.map(([text, caption]) => ({ kind: 'quote' as const, text, caption: rich(caption) })),
      { kind: 'note', text: rich('helpPlaces') },
    ],
  }
}
