import type { Diagnosis } from './diagnosis/diagnosis.ts'
import type { Sources } from './evidence/sources.ts'
import type { Reader } from './i18n/translator.ts'
import type { Playbook } from './playbook/playbook.ts'
import type { Reply } from './reply/reply.ts'
import type { Request } from './request/request.ts'

export type Answer = { diagnosis: Diagnosis; playbook: Playbook; reply: Reply }

/** What a surface hands in besides the request: where to look, and for whom the words are. */
export type AnswerContext = {
  sources: Sources
  reader: Reader
  deadlineMs: number
  slowPullMs: number
  now: () => Date
}

export async function answer(request: Request, context: AnswerContext): Promise<Answer> {
  throw new Error(`not built yet: ${request.kind} ${context.deadlineMs}`)
}
