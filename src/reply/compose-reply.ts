import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import type { Translator } from '../i18n/translator.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { composeFindings, composeQuote } from './compose-finding.ts'
import { composeCause, composeOutcome } from './compose-outcome.ts'
import { composePulls } from './compose-pulls.ts'
import { composeSteps } from './compose-steps.ts'
import { composeUnseen } from './compose-unseen.ts'
import type { Reply, ReplyNode } from './reply.ts'

/** The only place where a diagnosis becomes words. */
export function composeReply(diagnosis: Diagnosis, playbook: Playbook, translator: Translator): Reply {
  const { outcome } = diagnosis
  const nodes: ReplyNode[] = [
    ...composeOutcome(diagnosis, translator),
    ...composeFindings(diagnosis, translator),
    ...diagnosis.quotes.map((quote) => composeQuote(quote, diagnosis, translator)),
    ...composePulls(diagnosis, translator),
    ...composeSteps(playbook.steps, translator),
    ...composeUnseen(diagnosis, translator),
  ]
  return { lang: translator.lang, outcome, title: composeTitle(diagnosis, translator), nodes }
}

/** One line for notifications and screen readers: which pod, and the cause. */
function composeTitle(diagnosis: Diagnosis, translator: Translator): string {
  const { subject } = diagnosis
  const what = composeCause(diagnosis, translator)
  if (subject.kind === 'text') return what
  return translator.text({
    key: 'replies:reply.title',
    values: { pod: `${subject.namespace}/${subject.pod}`, what },
  })
}
