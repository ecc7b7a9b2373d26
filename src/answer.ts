import { causes } from './causes/index.ts'
import { diagnoseText } from './diagnose-text.ts'
import { conclude } from './diagnosis/conclude.ts'
import type { Diagnosis } from './diagnosis/diagnosis.ts'
import { suspect } from './diagnosis/suspect.ts'
import { collect } from './evidence/collect.ts'
import { observe } from './evidence/observe.ts'
import type { Sources } from './evidence/sources.ts'
import { createTranslator, type Reader } from './i18n/translator.ts'
import { planPlaybook } from './playbook/plan-playbook.ts'
import type { Playbook } from './playbook/playbook.ts'
import { Problem } from './problems.ts'
import { composeReply } from './reply/compose-reply.ts'
import type { Reply } from './reply/reply.ts'
import type { ExplainRequest, PodRequest } from './request/request.ts'
import { steps } from './steps/index.ts'

export type Answer = { diagnosis: Diagnosis; playbook: Playbook; reply: Reply }

/** What a surface hands in besides the request: where to look, and for whom the words are. */
export type AnswerContext = {
  sources: Sources
  reader: Reader
  /** All looking must end in this time, in milliseconds. */
  deadlineMs: number
  /** A successful pull longer than this is slow, in milliseconds. */
  slowPullMs: number
  now: () => Date
}

/**
 * The whole flow: what was asked becomes symptoms, suspects, evidence, a diagnosis, a playbook and a
 * reply in the reader's language. Throws a Problem only for a cluster that is not configured.
 */
export async function answer(request: PodRequest | ExplainRequest, context: AnswerContext): Promise<Answer> {
  const diagnosis =
    request.kind === 'explain'
      ? diagnoseText(request.text, { slowPullMs: context.slowPullMs, now: context.now() })
      : await diagnosePod(request, context)
  const playbook = planPlaybook(diagnosis, steps)
  const reply = composeReply(diagnosis, playbook, createTranslator(context.reader))
  return { diagnosis, playbook, reply }
}

async function diagnosePod(request: PodRequest, context: AnswerContext): Promise<Diagnosis> {
  const sources = context.sources.cluster(request.cluster)
  if (!sources) throw unknownCluster(request.cluster, context.sources.names)
  const now = context.now()
  const signal = AbortSignal.timeout(context.deadlineMs)
  const observation = await observe(request, sources, { signal, now, slowPullMs: context.slowPullMs })
  const candidates = suspect(Object.values(causes), observation.symptoms)
  const needs = candidates.flatMap(({ cause }) => [
    ...cause.needs,
    ...cause.playbook.flatMap((step) => steps[step].needs ?? []),
  ])
  const evidence = await collect(needs, observation, sources, signal)
  const { namespace, pod, container } = request
  const subject = { kind: 'pod', namespace, pod, ...(container !== undefined && { container }) } as const
  return conclude({ subject, observation, candidates, evidence, now })
}

function unknownCluster(name: string | undefined, names: readonly string[]): Problem {
  return new Problem('cluster-unknown', { cluster: name ?? '', clusters: { list: names } })
}
