import { z } from 'zod'
import { deliver } from '../../slack/outgoing/deliver.ts'
import { viewAction } from '../../slack/outgoing/view-interactions.ts'
import type { Desk } from '../desk.ts'
import { findAction } from '../find-action.ts'
import { PersonError } from '../person-error.ts'
import { reportOf } from '../report-delivery.ts'
import { findView, InView } from './find-view.ts'

export const PressInView = z.object({
  ...InView,
  actionId: z.string(),
  blockId: z.string().optional(),
  value: z.string().optional(),
})

/** Presses a button in a modal or in the home tab, or chooses from a menu there. */
export async function pressInView(
  given: z.infer<typeof PressInView>,
  desk: Desk,
): Promise<Record<string, unknown>> {
  const { person, opened } = findView(given, desk)
  const found = findAction(opened.view.blocks, given)
  if (!found) throw new PersonError('unknown_action')
  const action = { ...found, action_ts: desk.workspace.messages.nextTs() }
  return reportOf(
    [await deliver(viewAction({ person, opened, values: given.values, action }), desk.bot)],
    desk,
  )
}
