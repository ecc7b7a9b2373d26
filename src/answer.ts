import { answerCauses } from './answer-causes.ts'
import { answerGroup } from './answer-group.ts'
import { answerNode } from './answer-node.ts'
import { diagnosePod } from './diagnose-pod.ts'
import { diagnoseText } from './diagnose-text.ts'
import type { Diagnosis } from './diagnosis/diagnosis.ts'
import type { Sources } from './evidence/sources.ts'
import { findSources } from './find-sources.ts'
import { createTranslator, type Reader } from './i18n/translator.ts'
import { planPlaybook } from './playbook/plan-playbook.ts'
import { redactShown } from './redact.ts'
import { composeReply } from './reply/compose-reply.ts'
import type { Reply } from './reply/reply.ts'
import type { ExplainRequest, Inquiry, PodRequest } from './request/request.ts'
import { steps } from './steps/index.ts'
import type { Told } from './tell.ts'

/** The reply in words, and what it was made from: without words, JSON-safe. */
export type Answer = {
  reply: Reply
  data: object
  told: Told
  /** Id of the cause that comes first. */
  cause?: string
  /** After so many milliseconds it may be answered in full: too much had been read in this minute. */
  againInMs?: number
}
/** Of one text among many, which are answered without words. */
export type TextDiagnosis = Diagnosis

/** What a surface hands in besides the request: where to look, and for whom the words are. */
export type AnswerContext = {
  sources: Sources
  reader: Reader
  /** All looking must end in this time, in milliseconds. */
  deadlineMs: number
  /** A successful pull longer than this is slow, in milliseconds. */
  slowPullMs: number
  now: () => Date
  /** What the answer may show of; missing where the reader may know of everything. */
  sees?: Sees
}

/** Whether somebody may know of a namespace, or of anything in a cluster. */
export type Sees = (place: { cluster: string; namespace?: string }) => boolean

/**
 * Answers whatever was asked, and lets no credential out. Throws a Problem only for a cluster, a
 * container or a cause that is not there.
 */
export async function answer(request: Inquiry, context: AnswerContext): Promise<Answer> {
  return redactShown(await answerAny(request, context))
}

async function answerAny(request: Inquiry, context: AnswerContext): Promise<Answer> {
  switch (request.kind) {
    case 'pod':
    case 'explain':
      return answerOne(request, context)
    case 'workload':
    case 'namespace':
      return answerGroup(request, context)
    case 'node': {
      const { report, reply } = await answerNode(request, context)
      return { reply, data: report, told: { kind: 'node', report } }
    }
    case 'causes': {
      const { id } = request
      return {
        ...answerCauses(request, context.reader),
        told: { kind: 'causes', ...(id !== undefined && { id }) },
      }
    }
  }
}

/**
 * The whole flow: what was asked becomes symptoms, suspects, evidence, a diagnosis, a playbook and a
 * reply in the reader's language.
 */
async function answerOne(request: PodRequest | ExplainRequest, context: AnswerContext): Promise<Answer> {
  const diagnosis = await diagnose(request, context)
  const playbook = planPlaybook(diagnosis, steps)
  const reply = composeReply(diagnosis, playbook, createTranslator(context.reader))
  const cause = diagnosis.findings[0]?.cause
  const waits = diagnosis.unseen.flatMap(({ againInMs }) => againInMs ?? [])
  return {
    reply,
    data: { diagnosis, playbook },
    told: { kind: 'diagnosis', diagnosis, playbook },
    ...(cause && { cause }),
    ...(waits.length > 0 && { againInMs: Math.max(...waits) }),
  }
}

async function diagnose(request: PodRequest | ExplainRequest, context: AnswerContext): Promise<Diagnosis> {
  if (request.kind === 'explain') {
    return diagnoseText(request.text, { slowPullMs: context.slowPullMs, now: context.now() })
  }
  const { sources, options } = findSources(request.cluster, context)
  return diagnosePod(request, sources, options)
}
