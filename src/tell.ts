import { answerCauses } from './answer-causes.ts'
import type { Diagnosis } from './diagnosis/diagnosis.ts'
import type { NodeReport } from './diagnosis/node-report.ts'
import { createTranslator, type Reader } from './i18n/translator.ts'
import { planNode } from './playbook/plan-node.ts'
import type { Playbook } from './playbook/playbook.ts'
import { redactShown } from './redact.ts'
import { composeGroups, type PlannedReport } from './reply/compose-groups.ts'
import { composeNodeReport } from './reply/compose-node-report.ts'
import { composeReply } from './reply/compose-reply.ts'
import type { Reply } from './reply/reply.ts'
import { steps } from './steps/index.ts'

/** What an answer tells, without words and JSON-safe: it can be told again in another language. */
export type Told =
  | { kind: 'diagnosis'; diagnosis: Diagnosis; playbook: Playbook }
  | { kind: 'group'; report: PlannedReport }
  | { kind: 'node'; report: NodeReport }
  | { kind: 'causes'; id?: string }

/** Puts into words what was found out; nothing is looked up, and no credential let out. */
export function tell(told: Told, reader: Reader): Reply {
  return redactShown(compose(told, reader))
}

function compose(told: Told, reader: Reader): Reply {
  const translator = createTranslator(reader)
  switch (told.kind) {
    case 'diagnosis':
      return composeReply(told.diagnosis, told.playbook, translator)
    case 'group':
      return composeGroups(told.report, translator)
    case 'node':
      return composeNodeReport(told.report, planNode(told.report, steps), translator)
    case 'causes':
      return answerCauses(told, reader).reply
  }
}
