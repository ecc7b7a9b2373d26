import type { Found, Verdict } from '../doctor/finding.ts'
import type { Translator } from '../i18n/translator.ts'
import type { Mark } from '../steps/step.ts'
import { composeCommand } from './compose-step.ts'
import type { Reply, ReplyNode } from './reply.ts'

const marks: Record<Verdict, Mark> = { wrong: 'culprit', open: 'open', fine: 'fine' }
const order: readonly Verdict[] = ['wrong', 'open', 'fine']

/** What was examined: first what is wrong, with what mends it, then what is left to see, then what is fine. */
export function composeDoctor(found: readonly Found[], translator: Translator): Reply {
  const { lang, text, rich, meta } = translator
  const wrong = found.filter(({ verdict }) => verdict === 'wrong').length
  const summary = { key: `replies:doctor.${wrong > 0 ? 'summary' : 'allFine'}`, values: { count: wrong } }
  const sorted = order.flatMap((verdict) => found.filter((finding) => finding.verdict === verdict))
  return {
    lang,
    outcome: 'help',
    title: text(summary),
    nodes: [
      { kind: 'heading', text: rich({ key: 'replies:doctor.title' }) },
      { kind: 'paragraph', text: rich(summary) },
      ...sorted.map((finding, index) => toStep(finding, index + 1)),
    ],
  }

  function toStep({ verdict, message, advice, commands = [] }: Found, number: number): ReplyNode {
    const label = text({ key: `replies:doctor.mark.${verdict}` })
    return {
      kind: 'step',
      number,
      mark: marks[verdict],
      markLabel: meta.sentenceSpace + text({ key: 'replies:reply.markNote', values: { mark: label } }),
      title: rich(message),
      body: advice && translator.has(advice.key) ? rich(advice) : [],
      commands: commands.map((command) => composeCommand(command, translator)),
    }
  }
}
