import { z } from 'zod'
import { updateView } from '../../slack/methods/views.ts'
import { deliver } from '../../slack/outgoing/deliver.ts'
import { viewSubmission } from '../../slack/outgoing/view-interactions.ts'
import { parseJson } from '../../web/parse-json.ts'
import type { Desk } from '../desk.ts'
import { reportOf } from '../report-delivery.ts'
import { removeView } from './close-view.ts'
import { findView, InView } from './find-view.ts'

export const SubmitView = z.object(InView)

/** What an app may answer: nothing, which closes the modal, or what is to be done with it. */
const Response = z.union([
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.literal('update'), view: z.unknown() }),
  z.object({ response_action: z.literal('clear') }),
])

/** Sends a modal's form to the app. */
export async function submitView(
  given: z.infer<typeof SubmitView>,
  desk: Desk,
): Promise<Record<string, unknown>> {
  const { person, opened } = findView(given, desk)
  const { values } = given
  const delivery = await deliver(viewSubmission({ person, opened, values }), desk.bot)
  const report = reportOf([delivery], desk)
  if (!delivery.ok) return report
  const answer = Response.safeParse(parseJson(delivery.responseBody ?? ''))
  if (!answer.success || answer.data.response_action === 'clear') removeView(opened, desk)
  else if (answer.data.response_action === 'errors') return { ...report, errors: answer.data.errors }
  else updateView({ view_id: opened.id, view: answer.data.view }, desk.workspace)
  return report
}
