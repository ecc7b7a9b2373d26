import type { Translator } from '../i18n/translator.ts'
import type { Problem } from '../problems.ts'
import { redactShown } from '../redact.ts'
import type { Reply, ReplyNode } from './reply.ts'

/** What went wrong in a sentence, its parts if it has many, and what to do next where that is not plain. */
export function composeProblem(problem: Problem, translator: Translator): Reply {
  const { code, values, details } = problem
  const sentence = { key: `replies:problems.${code}`, values }
  const next = `replies:nextSteps.${code}`
  const nodes: ReplyNode[] = [
    { kind: 'paragraph', text: translator.rich(sentence) },
    ...(details.length > 0 ? [{ kind: 'list', items: details.map(translator.rich) } as const] : []),
    ...(translator.has(next)
      ? [{ kind: 'paragraph', text: translator.rich({ key: next, values }) } as const]
      : []),
  ]
  // Its values are the asker's words, or another program's.
  return redactShown({ lang: translator.lang, outcome: 'problem', title: translator.text(sentence), nodes })
}
