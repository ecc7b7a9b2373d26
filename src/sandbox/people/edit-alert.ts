import { z } from 'zod'
import type { Alert, AlertTool } from '../alerts/alert.ts'
import { podSubject } from '../alerts/describe-subject.ts'
import { alertTools } from '../alerts/tools/index.ts'
import { findChannel } from '../slack/team.ts'
import { type Desk, publicMessage } from './desk.ts'
import { replaceMessage, takeAway } from './edit.ts'
import { PersonError } from './person-error.ts'
import { PodNames } from './pod-names.ts'

export const EditAlert = z.strictObject({
  channel: z.string(),
  ts: z.string(),
  state: z.enum(['firing', 'resolved', 'deleted']).default('resolved'),
  /** What the group consists of now. */
  pods: PodNames.optional(),
})
type Given = z.infer<typeof EditAlert>

/** What Grafana OnCall does, and Alertmanager with `update_message`: the alert's own message changes. */
export async function editAlert(given: Given, desk: Desk): Promise<Record<string, unknown>> {
  const channel = findChannel(given.channel)
  if (!channel) throw new PersonError('unknown_channel')
  const before = publicMessage(desk, channel, given.ts)
  const posted = desk.alerts.find(before)
  if (!posted) throw new PersonError('unknown_message')
  const { state } = given
  if (state === 'deleted') return takeAway(before, channel, desk)
  const alert = { ...posted.alert, state, subjects: subjectsOf(given, posted.alert, desk) }
  const { compose }: AlertTool = alertTools[posted.tool]
  desk.alerts.keep(before, { tool: posted.tool, alert })
  return replaceMessage(before, { ...before, blocks: [], attachments: [], ...compose(alert) }, channel, desk)
}

function subjectsOf({ pods = [] }: Given, { subjects, reason }: Alert, { cluster }: Desk): Alert['subjects'] {
  const [first, ...others] = pods.map((key) => podSubject(key, cluster.find(key), reason))
  return first ? [first, ...others] : subjects
}
