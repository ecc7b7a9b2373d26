import type { Rich } from '../i18n/message.ts'
import type { Translator } from '../i18n/translator.ts'
import type { CauseDescription } from '../playbook/describe-cause.ts'
import type { Reply, ReplyNode } from './reply.ts'
import { wordValues } from './word-values.ts'

/** Every cause by family, and how to read one. */
export function composeCatalogue(causes: readonly CauseDescription[], translator: Translator): Reply {
  const say = (key: string, values = {}) => translator.rich({ key: `replies:catalogue.${key}`, values })
  const families = [...new Set(causes.map(({ family }) => family))]
  const title = { key: 'replies:catalogue.title', values: { number: causes.length } }
  return {
    lang: translator.lang,
    outcome: 'catalogue',
    title: translator.text(title),
    nodes: [
      { kind: 'heading', text: translator.rich(title) },
      { kind: 'paragraph', text: say('howToRead', { command: `causes ${causes[0]?.id ?? ''}` }) },
      ...families.flatMap((family): ReplyNode[] => [
        { kind: 'heading', text: say(`family.${family}`) },
        {
          kind: 'list',
          items: causes.filter((one) => one.family === family).map((one) => composeEntry(one, translator)),
        },
      ]),
    ],
  }
}

function composeEntry({ id }: CauseDescription, translator: Translator): Rich {
  const title = translator.text({ key: `causes:${id}.title`, values: wordValues({}) })
  return translator.rich({ key: 'replies:catalogue.entry', values: { id, title } })
}
