import type { GroupReport } from '../diagnosis/conclude-group.ts'
import type { Unseen } from '../diagnosis/diagnosis.ts'
import type { PodGroup } from '../diagnosis/group-findings.ts'
import type { Translator } from '../i18n/translator.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { composeReply } from './compose-reply.ts'
import { composeUnseen } from './compose-unseen.ts'
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
  const [first] = groups
  const unseen = unseenByAll(groups)
  const example = `pod ${report.subject.namespace}/${undiagnosed[0] ?? ''}`
  return {
    lang: translator.lang,
    outcome,
    title: translator.text(title),
    nodes: [
      { kind: 'heading', text: translator.rich(title) },
      ...(report.failing > 0 ? [] : [say(bodyKey(report), valuesOf(report))]),
      ...(didYouMean.length > 0 ? [suggest(didYouMean, translator)] : []),
      ...groups.flatMap((group) => {
        const nodes = composeGroup(group, unseen, translator)
        return groups.length > 1 ? nodes.map(withinGroup) : nodes
      }),
      ...(undiagnosed.length > 0 ? [say('undiagnosed', { pods: namesOf(undiagnosed), example })] : []),
      ...(cut ? [say('cut')] : []),
      ...(first && unseen.length > 0
        ? composeUnseen({ ...first.diagnosis, outcome, unseen }, translator)
        : []),
    ],
  }
}

/** The representative's reply, with the pods it speaks for below its heading. */
function composeGroup(
  { pods, representative, diagnosis, playbook }: PlannedGroup,
  told: readonly Unseen[],
  translator: Translator,
): ReplyNode[] {
  const unseen = diagnosis.unseen.filter((one) => !told.some((other) => isSame(one, other)))
  const { nodes } = composeReply({ ...diagnosis, unseen }, playbook, translator)
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

/** What no group could see is said once, for the whole reply. */
function unseenByAll([first, ...others]: readonly PlannedGroup[]): Unseen[] {
  if (!first || others.length === 0) return []
  return first.diagnosis.unseen.filter((one) =>
    others.every(({ diagnosis }) => diagnosis.unseen.some((other) => isSame(one, other))),
  )
}

/** What only this group could not see makes no sense apart from the group. */
function withinGroup(node: ReplyNode): ReplyNode {
  return node.kind === 'heading' ? { kind: 'heading', text: node.text } : node
}

function isSame(one: Unseen, other: Unseen): boolean {
  const { source, because, permission } = one
  return source === other.source && because === other.because && permission === other.permission
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

function titleKey(report: PlannedReport): string {
  return report.failing > 0 ? 'replies:group.failing' : `replies:group.${keyOf(report)}.title`
}

function bodyKey(report: PlannedReport): string {
  const { outcome, subject } = report
  return outcome === 'not-found' ? `not-found.${subject.kind}` : `${keyOf(report)}.body`
}

/** Without a failing pod there is nothing to tell between. */
function keyOf({ outcome, unauthenticated }: PlannedReport) {
  if (unauthenticated) return 'unauthenticated'
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
