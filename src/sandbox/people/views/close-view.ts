import { z } from 'zod'
import type { OpenView } from '../../slack/open-views.ts'
import { deliver } from '../../slack/outgoing/deliver.ts'
import { viewClosed } from '../../slack/outgoing/view-interactions.ts'
import type { Desk } from '../desk.ts'
import { reportOf } from '../report-delivery.ts'
import { findView, InView } from './find-view.ts'

export const CloseView = z.object(InView)

/** Puts a modal away; an app hears of it only if it wants to. */
export async function closeView(
  given: z.infer<typeof CloseView>,
  desk: Desk,
): Promise<Record<string, unknown>> {
  const { person, opened } = findView(given, desk)
  removeView(opened, desk)
  if (!opened.view.notify_on_close) return { ok: true }
  return reportOf([await deliver(viewClosed({ person, opened, values: given.values }), desk.bot)], desk)
}

export function removeView({ id, user }: OpenView, { workspace }: Desk): void {
  workspace.views.close(id)
  workspace.messages.tell({ type: 'modal_closed', user, id })
}
