import type { AlertCard } from './alert-card.ts'
import type { AlertReading, AlertWhy } from './alert-reading.ts'
import { isAnalysis } from './analysis.ts'
import { errorTexts } from './error-texts.ts'
import { flattenMessage } from './flatten-message.ts'
import { type AlertFacts, whyOfPerson, whyOfTool } from './judge-alert.ts'
import { innerMessage, isFromTool, isThreadReply, isWritten, senderOf } from './message-kind.ts'
import { nameSubjects } from './name-subjects.ts'
import { openCards } from './resolved.ts'
import { isPullTrouble } from './topics.ts'

/** Codes that are worth a look into a cluster, or carry an error text themselves. */
const telling: readonly AlertWhy[] = [
  'names-pods',
  'names-workloads',
  'names-application',
  'names-namespace',
  'names-nothing',
  'pull-error',
]

/** Reads a Slack message as alerting tools and people post it; looks nothing up and never throws. */
export function readAlert(message: unknown): AlertReading {
  const inner = innerMessage(message)
  if (!isWritten(message)) return leftAlone('not-a-message')
  if (isThreadReply(inner)) return leftAlone('thread-reply')
  const cards = flattenMessage(inner)
  if (cards.length === 0) return leftAlone('no-subject')
  if (!isFromTool(inner)) return readCards(cards, whyOfPerson)
  if (isAnalysis(senderOf(inner), headsOf(cards))) return leftAlone('analysis')
  const open = openCards(cards)
  return open.length === 0 ? leftAlone('resolved') : readCards(open, whyOfTool)
}

function readCards(cards: readonly AlertCard[], judge: (facts: AlertFacts) => AlertWhy): AlertReading {
  const { pods, workloads, namespaces, cluster } = nameSubjects(cards, judge === whyOfPerson)
  const text = cards.flatMap(({ lines, fallback, author }) => [...lines, fallback, author]).join('\n')
  const heads = headsOf(cards)
  const pullError = isPullTrouble(text)
  const why = judge({ text, heads, pullError, pods, workloads, namespaces })
  if (!telling.includes(why)) return leftAlone(why)
  const texts = errorTexts(cards)
  return {
    ignore: false,
    why,
    pods,
    workloads,
    namespaces,
    pullError,
    texts,
    ...(cluster !== undefined && { cluster }),
  }
}

function headsOf(cards: readonly AlertCard[]): string[] {
  return cards.flatMap((card) => [...card.heads, card.fallback]).filter((line) => line !== '')
}

function leftAlone(why: AlertWhy): AlertReading {
  return { ignore: true, why, pods: [], workloads: [], namespaces: [], pullError: false, texts: [] }
}
