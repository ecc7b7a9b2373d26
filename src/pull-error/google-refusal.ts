import { expression } from './expressions/expression.ts'
import type { PullError } from './pull-error.ts'

/** VPC Service Controls writes it into the refusal and into the log entry of the violation. */
const perimeterId = expression(/vpcServiceControlsUniqueIdentifier:? ?"?([\w-]{6,200})/i)
const offIn = expression(
  /has not been (?:used|enabled) in project ([\w.:-]{1,100}?)(?= before| or |[.,]? |$)/i,
)
const overview = expression(/\/apis\/(?:api|library)\/([a-z][a-z-]{1,60}\.googleapis\.com)/i)

/** What Google's own refusals name: the violation of a perimeter, the API that is switched off. */
export function googleRefusal(text: string): Pick<PullError, 'perimeterId' | 'disabledApi'> {
  const refusal: Pick<PullError, 'perimeterId' | 'disabledApi'> = {}
  const id = perimeterId.exec(text)?.[1]
  if (id) refusal.perimeterId = id
  const project = offIn.exec(text)?.[1]
  if (!project) return refusal
  const api = overview.exec(text)?.[1]
  refusal.disabledApi = { project, ...(api && { api }) }
  return refusal
}
