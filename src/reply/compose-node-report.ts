import type { NodeErrors, NodeReport } from '../diagnosis/node-report.ts'
import type { MessageValue, Rich } from '../i18n/message.ts'
import type { Translator } from '../i18n/translator.ts'
import type { NodePlan } from '../playbook/plan-node.ts'
import type { PlannedStep } from '../playbook/playbook.ts'
import { composeQuote } from './compose-finding.ts'
import { composeNodeFacts } from './compose-node-facts.ts'
import { composeStep, type MarkWords } from './compose-step.ts'
import { composeUnseen } from './compose-unseen.ts'
import type { Reply, ReplyNode } from './reply.ts'

/** What a node shows of image streaming, in words: its state, its facts, each requirement, the service's errors. */
export function composeNodeReport(report: NodeReport, plan: NodePlan, translator: Translator): Reply {
  const { outcome, node, state, unauthenticated } = report
  const found = unauthenticated ? 'unauthenticated' : outcome
  const place = state === undefined ? `outcome.${found}` : `state.${state}`
  const say = (key: string): Rich =>
    translator.rich({ key: `replies:reply.node.${key}`, values: wordsOf(report) })
  const what = translator.text({ key: `replies:reply.node.${place}.title` })
  return {
    lang: translator.lang,
    outcome,
    title: translator.text({ key: 'replies:reply.title', values: { pod: node, what } }),
    nodes: [
      { kind: 'heading', text: say(`${place}.title`) },
      ...composeNodeFacts(report, translator),
      { kind: 'paragraph', text: say(`${place}.body`) },
      ...composeReservation(report, say),
      ...composeSteps('node.heading.requirements', plan.requirements, translator, 'reply.node.mark'),
      ...composeErrors(report, translator),
      ...composeSteps('heading.steps', plan.remedies, translator),
      ...composeUnseen(report, translator),
    ],
  }
}

function wordsOf({
  node,
  missing,
  reservedBytes,
  facts,
  streamed,
}: NodeReport): Record<string, MessageValue> {
  return {
    node,
    permission: missing ?? 'get nodes',
    reserved: { bytes: reservedBytes ?? 0 },
    memory: { bytes: facts?.memoryBytes ?? 0 },
    images: { list: streamed },
  }
}

function composeReservation(
  { reservedBytes, state, streamed }: NodeReport,
  say: (key: string) => Rich,
): ReplyNode[] {
  const nodes: ReplyNode[] = []
  if (streamed.length > 0) nodes.push({ kind: 'paragraph', text: say('streamed') })
  if (reservedBytes !== undefined) {
    nodes.push({ kind: 'paragraph', text: say(state === 'off' ? 'wouldReserve' : 'reserves') })
  }
  return nodes
}

function composeSteps(
  heading: string,
  steps: readonly PlannedStep[],
  translator: Translator,
  marks?: MarkWords,
): ReplyNode[] {
  if (steps.length === 0) return []
  return [
    { kind: 'heading', text: translator.rich({ key: `replies:reply.${heading}` }) },
    ...steps.map((step, index) => composeStep(step, index + 1, translator, marks)),
  ]
}

function composeErrors(report: NodeReport, translator: Translator): ReplyNode[] {
  const { errors, evidence } = report
  if (!evidence.gcfsd?.known) return []
  const say = (key: string): Rich => translator.rich({ key: `replies:reply.node.${key}` })
  const heading: ReplyNode = { kind: 'heading', text: say('heading.errors') }
  if (errors.length === 0) return [heading, { kind: 'paragraph', text: say('noErrors') }]
  return [
    heading,
    { kind: 'list', items: errors.map((error) => composeError(error, report, translator)) },
    ...errors.map(({ quote }) => composeQuote(quote, report, translator)),
  ]
}

function composeError(
  { cause, lines, lastAt }: NodeErrors,
  { at }: NodeReport,
  translator: Translator,
): Rich {
  const what = translator.text({ key: cause ? `causes:${cause}.title` : 'replies:reply.node.otherErrors' })
  const values = { what, number: lines }
  if (lastAt === undefined) return translator.rich({ key: 'replies:reply.node.errorUndated', values })
  const time = { agoMs: Math.max(0, Date.parse(at) - Date.parse(lastAt)) }
  return translator.rich({ key: 'replies:reply.node.error', values: { ...values, time } })
}
