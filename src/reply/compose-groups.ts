import type { GroupReport } from '../diagnosis/conclude-group.ts'
import type { PodGroup } from '../diagnosis/group-findings.ts'
import type { Translator } from '../i18n/translator.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { composeReply } from './compose-reply.ts'
import { factRow } from './finding-rows.ts'
import type { Reply, ReplyNode } from './reply.ts'

export type PlannedGroup = PodGroup & { playbook: Playbook }
export type PlannedReport = Omit<GroupReport, 'groups'> & { groups: PlannedGroup[] }

/** More names than this are no help in reading. */
const mostNames = 5

/** Many pods in one reply: how many fail, then each way of failing with its playbook, once. */
export function composeGroups(report: PlannedReport, translator: Translator): Reply {
  const { outcome, groups, undiagnosed, cut, didYouMean } = report
  const title = { key: titleKey(report), values: valuesOf(report) }
  const say = (key: string, values = {}): ReplyNode => ({
    kind: 'paragraph',
    text: translator.rich({ key: `replies:group.${key}`, values }),
  })
  const example = `pod ${report.subject.namespace}/${undiagnosed[0] ?? ''}`
  return {
    lang: translator.lang,
    outcome,
    title: translator.text(title),
    nodes: [
      { kind: 'heading', text: translator.rich(title) },
      ...(report.failing > 0 ? [] : [say(bodyKey(report), valuesOf(report))]),
      ...(didYouMean.length > 0 ? [suggest(didYouMean, translator)] : []),
      ...groups.flatMap((group) => composeGroup(group, translator)),
      ...(undiagnosed.length > 0 ? [say('undiagnosed', { pods: namesOf(undiagnosed), example })] : []),
      ...(cut ? [say('cut')] : []),
    ],
  }
}

/** The representative's reply, with the pods it speaks for below its heading. */
function composeGroup(
  { pods, representative, diagnosis, playbook }: PlannedGroup,
  translator: Translator,
): ReplyNode[] {
  const { nodes } = composeReply(diagnosis, playbook, translator)
  const [heading, ...rest] = nodes
  if (pods.length === 1 || !heading) return nodes
  const key = pods.length > mostNames ? 'podsAmong' : 'pods'
  const values = { number: pods.length, pods: namesOf(pods) }
  const rows = [
    {
      label: translator.text({ key: 'replies:reply.fact.pods' }),
      value: translator.rich({ key: `replies:group.${key}`, values }),
    },
    factRow('lookedAt', representative, translator),
  ]
  return [heading, { kind: 'facts', rows }, ...rest]
}

function suggest(names: readonly string[], { rich }: Translator): ReplyNode {
  return {
    kind: 'paragraph',
    text: rich({ key: 'replies:reply.didYouMean', values: { pods: { list: names } } }),
  }
}

function namesOf(pods: readonly string[]) {
  return { list: pods.slice(0, mostNames) }
}

function titleKey({ outcome, failing }: PlannedReport): string {
  return failing > 0 ? 'replies:group.failing' : `replies:group.${keyOf(outcome)}.title`
}

function bodyKey({ outcome, subject }: PlannedReport): string {
  if (outcome === 'not-found') return `not-found.${subject.kind}`
  return `${keyOf(outcome)}.body`
}

/** Without a failing pod there is nothing to tell between. */
function keyOf(outcome: PlannedReport['outcome']) {
  return outcome === 'forbidden' || outcome === 'unreachable' || outcome === 'not-found' ? outcome : 'healthy'
}

function valuesOf({ subject, total, failing, missing }: PlannedReport) {
  const { namespace } = subject
  const workload = subject.kind === 'workload' ? `${subject.workloadKind}/${subject.name}` : ''
  return {
    name: subject.kind === 'workload' ? `${subject.workloadKind} ${namespace}/${subject.name}` : namespace,
    namespace,
    workload,
    total,
    failing,
    permission: missing ?? 'list pods',
  }
}
