import type { AlertReading, AlertWhy } from './alert-reading.ts'
import { isOverChatter, quotesError } from './chatter.ts'
import { tellsSuccess } from './success.ts'
import {
  hasOtherReason,
  hasOtherSubject,
  isApplicationTrouble,
  isDeployersWork,
  isStartAlert,
  isStartTrouble,
} from './topics.ts'

export type AlertFacts = Pick<AlertReading, 'pods' | 'workloads' | 'namespaces' | 'pullError'> & {
  text: string
  heads: readonly string[]
}

/** A tool's alert is worth a look unless it tells of success or of another reason. */
export function whyOfTool(facts: AlertFacts): AlertWhy {
  const { text, heads, pullError, pods, workloads } = facts
  if (pods.length + workloads.length === 0 && isDeployersWork(text)) return 'other-trouble'
  if (pullError) return whyOfPull(facts)
  if (hasOtherReason(text) || hasOtherSubject(text, heads)) return 'other-trouble'
  if (tellsSuccess(heads)) return 'success'
  const named = whyNamed(facts)
  if (named && named !== 'names-namespace') return named
  if (named && isStartTrouble(text)) return named
  if (isApplicationTrouble(text)) return 'names-application'
  return isStartAlert(text) ? 'names-nothing' : 'no-subject'
}

/** People talk: what they say counts where they name something that is in trouble now, or quote an error. */
export function whyOfPerson(facts: AlertFacts): AlertWhy {
  const { text, heads, pullError } = facts
  if (isOverChatter(text)) return 'chatter'
  const named = whyNamed(facts)
  if (pullError && (named || quotesError(text))) return whyOfPull(facts)
  if (!named) return 'chatter'
  if (hasOtherReason(text) || hasOtherSubject(text, heads)) return 'other-trouble'
  return named === 'names-namespace' && !isStartTrouble(text) ? 'chatter' : named
}

/** An error quoted in full tells more than the namespace beside it. */
function whyOfPull(facts: AlertFacts): AlertWhy {
  const named = whyNamed(facts) ?? 'pull-error'
  return named === 'names-namespace' && quotesError(facts.text) ? 'pull-error' : named
}

function whyNamed({ pods, workloads, namespaces }: AlertFacts): AlertWhy | undefined {
  if (pods.length > 0) return 'names-pods'
  if (workloads.length > 0) return 'names-workloads'
  return namespaces.length > 0 ? 'names-namespace' : undefined
}
