import type { Answer, AnswerContext } from './answer.ts'
import { diagnosePod } from './diagnose-pod.ts'
import { concludeGroup, type GroupSubject } from './diagnosis/conclude-group.ts'
import { chooseRepresentatives } from './diagnosis/group-findings.ts'
import { observePods } from './evidence/observe-pods.ts'
import { findSources } from './find-sources.ts'
import { createTranslator } from './i18n/translator.ts'
import { planPlaybook } from './playbook/plan-playbook.ts'
import { composeGroups } from './reply/compose-groups.ts'
import type { NamespaceRequest, PodRequest, WorkloadRequest } from './request/request.ts'
import { steps } from './steps/index.ts'

type GroupRequest = WorkloadRequest | NamespaceRequest

/** Pods looked at in full for one answer; each costs several calls. */
const mostDiagnosed = 10

/** One list shows which pods fail; one of each kind is looked at in full and speaks for the others. */
export async function answerGroup(request: GroupRequest, context: AnswerContext): Promise<Answer> {
  const { sources, options } = findSources(request.cluster, context)
  const observation = await observePods(request, sources, options.signal)
  const chosen = chooseRepresentatives(observation.failing, mostDiagnosed)
  const looked = await Promise.all(
    chosen.map(async (pod) => {
      return [pod, await diagnosePod(podRequest(pod, request), sources, options)] as const
    }),
  )
  const report = concludeGroup({
    subject: subjectOf(request),
    observation,
    looked: new Map(looked),
    now: options.now,
  })
  const groups = report.groups.map((group) => ({ ...group, playbook: planPlaybook(group.diagnosis, steps) }))
  const planned = { ...report, groups }
  const reply = composeGroups(planned, createTranslator(context.reader))
  return { reply, data: planned, told: { kind: 'group', report: planned } }
}

function podRequest(pod: string, { namespace, sinceMs }: GroupRequest): PodRequest {
  return { kind: 'pod', namespace, pod, ...(sinceMs !== undefined && { sinceMs }) }
}

function subjectOf(request: GroupRequest): GroupSubject {
  const { namespace } = request
  if (request.kind === 'namespace') return { kind: 'namespace', namespace }
  const { workloadKind, name } = request
  return { kind: 'workload', workloadKind, namespace, name }
}
