import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import type { Translator } from '../i18n/translator.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { composeFinding, composeQuote } from './compose-finding.ts'
import { composeOutcome, outcomeTitle } from './compose-outcome.ts'
import { composePulls } from './compose-pulls.ts'
import { composeStep } from './compose-step.ts'
import { composeSubject } from './compose-subject.ts'
import { composeUnseen } from './compose-unseen.ts'
import type { Reply, ReplyNode } from './reply.ts'

/** The only place where a diagnosis becomes words. */
export function composeReply(diagnosis: Diagnosis, playbook: Playbook, translator: Translator): Reply {
  const { findings, outcome } = diagnosis
  const nodes: ReplyNode[] = [
    ...composeOutcome(diagnosis, translator),
    ...composeSubject(diagnosis, translator),
    ...findings.flatMap((finding) => composeFinding(finding, diagnosis, translator)),
    ...diagnosis.quotes.map((quote) => composeQuote(quote, diagnosis, translator)),
    ...composePulls(diagnosis, translator),
    ...composeSteps(playbook, translator),
    ...composeUnseen(diagnosis, translator),
  ]
  return { lang: translator.lang, outcome, title: composeTitle(diagnosis, translator), nodes }
}

function composeSteps(playbook: Playbook, translator: Translator): ReplyNode[] {
  if (playbook.steps.length === 0) return []
  const heading: ReplyNode = {
    kind: 'heading',
    text: translator.rich({ key: 'replies:reply.heading.steps' }),
  }
  return [heading, ...playbook.steps.map((step, index) => composeStep(step, index + 1, translator))]
}

/** One line for notifications and screen readers: which pod, and the cause. */
function composeTitle(diagnosis: Diagnosis, { text }: Translator): string {
  const { outcome, subject, findings } = diagnosis
  const cause = outcome === 'diagnosed' ? findings[0]?.cause : undefined
  const what = text({ key: cause ? `causes:${cause}.title` : outcomeTitle(diagnosis) })
  if (subject.kind === 'text') return what
  return text({ key: 'replies:reply.title', values: { pod: `${subject.namespace}/${subject.pod}`, what } })
}
