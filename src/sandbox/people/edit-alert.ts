import { z } from 'zod'
import type { AlertTool } from '../alerts/alert.ts'
import { alertTools } from '../alerts/tools/index.ts'
import { deletedEvent } from '../slack/outgoing/message-event.ts'
import { findChannel } from '../slack/team.ts'
import { type Desk, publicMessage, tellBot } from './desk.ts'
import { replaceMessage } from './edit.ts'
import { PersonError } from './person-error.ts'
import { reportOf } from './report-delivery.ts'

export const EditAlert = z.strictObject({
  channel: z.string(),
  ts: z.string(),
  state: z.enum(['firing', 'resolved', 'deleted']).default('resolved'),
})

/** What Grafana OnCall does, and Alertmanager with `update_message`: the alert's own message changes. */
export async function editAlert(
  { channel: where, ts, state }: z.infer<typeof EditAlert>,
  desk: Desk,
): Promise<Record<string, unknown>> {
  const channel = findChannel(where)
  if (!channel) throw new PersonError('unknown_channel')
  const message = publicMessage(desk, channel, ts)
  const posted = desk.alerts.find(message)
  if (!posted) throw new PersonError('unknown_message')
  const { messages } = desk.workspace
  if (state === 'deleted') {
    messages.remove(message)
    const event = deletedEvent(message, channel, messages.nextTs())
    return reportOf(await tellBot([event], channel, desk), desk)
  }
  const alert = { ...posted.alert, state }
  const { compose }: AlertTool = alertTools[posted.tool]
  desk.alerts.keep(message, { tool: posted.tool, alert })
  return replaceMessage(message, { ...message, ...compose(alert) }, channel, desk)
}
