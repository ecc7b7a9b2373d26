import type { AnswerContext } from './answer.ts'
import { causes } from './causes/index.ts'
import { type NodeReport, reportNode } from './diagnosis/node-report.ts'
import { suspect } from './diagnosis/suspect.ts'
import { observeNode } from './evidence/observe-node.ts'
import { findSources } from './find-sources.ts'
import { createTranslator } from './i18n/translator.ts'
import { planNode } from './playbook/plan-node.ts'
import { composeNodeReport } from './reply/compose-node-report.ts'
import type { Reply } from './reply/reply.ts'
import type { NodeRequest } from './request/request.ts'
import { steps } from './steps/index.ts'

/** What a node shows of image streaming. Throws a Problem only for a cluster that is not configured. */
export async function answerNode(
  request: NodeRequest,
  context: AnswerContext,
): Promise<{ report: NodeReport; reply: Reply }> {
  const { sources, options } = findSources(request.cluster, context)
  const { signal, now } = options
  const observation = await observeNode({ request, sources, signal, now })
  const candidates = suspect(Object.values(causes), observation.symptoms)
  const report = reportNode({ node: request.node, observation, candidates, steps, now })
  return {
    report,
    reply: composeNodeReport(report, planNode(report, steps), createTranslator(context.reader)),
  }
}
