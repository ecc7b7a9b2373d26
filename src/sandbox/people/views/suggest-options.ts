import { z } from 'zod'
import { deliver } from '../../slack/outgoing/deliver.ts'
import { blockSuggestion } from '../../slack/outgoing/view-interactions.ts'
import { parseJson } from '../../web/parse-json.ts'
import type { Desk } from '../desk.ts'
import { reportOf } from '../report-delivery.ts'
import { findView, InView } from './find-view.ts'

export const SuggestOptions = z.object({
  ...InView,
  actionId: z.string(),
  blockId: z.string(),
  typed: z.string().max(200),
})

const Option = z.object({ text: z.object({ type: z.string(), text: z.string() }), value: z.string() })
const Response = z.union([
  z.object({ options: z.array(Option) }),
  z
    .object({ option_groups: z.array(z.object({ options: z.array(Option) })) })
    .transform(({ option_groups: groups }) => ({ options: groups.flatMap(({ options }) => options) })),
])

/** The options of a menu that the app completes. */
export async function suggestOptions(
  given: z.infer<typeof SuggestOptions>,
  desk: Desk,
): Promise<Record<string, unknown>> {
  const view = findView(given, desk)
  const delivery = await deliver(blockSuggestion({ ...given, ...view }), desk.bot)
  const answer = Response.safeParse(parseJson(delivery.responseBody ?? ''))
  return { ...reportOf([delivery], desk), options: answer.success ? answer.data.options : [] }
}
