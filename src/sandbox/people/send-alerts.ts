import { z } from 'zod'
import type { Alert, AlertTool, Subject } from '../alerts/alert.ts'
import { isWorkloadKind, namespaceSubject, podSubject, workloadSubject } from '../alerts/describe-subject.ts'
import { AlertToolName, alertTools } from '../alerts/tools/index.ts'
import { authorOf } from '../slack/apps.ts'
import type { Message } from '../slack/message-store.ts'
import { messageEvents } from '../slack/outgoing/message-event.ts'
import { type Channel, findChannel } from '../slack/team.ts'
import { type Desk, publicMessage, seat, tellBot } from './desk.ts'
import { PersonError } from './person-error.ts'
import { PodNames } from './pod-names.ts'
import { reportOf } from './report-delivery.ts'

const workloadName = /^(\w+)\/([^/]+)\/([^/]+)$/

export const SendAlerts = z.strictObject({
  tool: AlertToolName,
  channel: z.string(),
  /** `namespace/name`; whatever is failing now, when nothing at all is named. */
  pods: PodNames.optional(),
  /** `Deployment/namespace/name`. */
  workload: z
    .string()
    .regex(workloadName)
    .refine((text) => isWorkloadKind(text.split('/')[0]))
    .optional(),
  namespace: z.string().optional(),
  reason: z.string().default('ImagePullBackOff'),
  state: z.enum(['firing', 'resolved']).default('firing'),
  /** Messages in all; by default one for each subject, or one if the tool puts them together. */
  count: z.number().int().min(1).max(10_000).optional(),
  /** As a note below an earlier message. */
  thread: z.string().optional(),
  /** The person, where the tool is one. */
  as: z.string().default('sam'),
})
type Given = z.infer<typeof SendAlerts>

/** Posts what the tool would post, and tells the bot. */
export async function sendAlerts(given: Given, desk: Desk): Promise<Record<string, unknown>> {
  const channel = findChannel(given.channel)
  if (!channel || channel.kind === 'dm') throw new PersonError('unknown_channel')
  const { state, reason } = given
  const batches = batchesOf(subjectsOf(given, desk), alertTools[given.tool], given.count)
  const messages = batches.map((subjects) => {
    const alert = { state, reason, subjects, time: desk.now(), number: desk.alerts.nextNumber() }
    return postAlert(alert, given, channel, desk)
  })
  const events = messages.flatMap((message) => messageEvents(message, channel))
  const report = reportOf(await tellBot(events, channel, desk), desk)
  return { ...report, ts: messages.map(({ ts }) => ts) }
}

function postAlert(alert: Alert, { tool, as, thread }: Given, channel: Channel, desk: Desk): Message {
  const { app, compose }: AlertTool = alertTools[tool]
  const message = desk.workspace.messages.add({
    channel: channel.id,
    ...(app ? { app, user: authorOf(app) } : { user: seat(as, channel.id).person.id }),
    blocks: [],
    ...compose(alert),
    ...(thread !== undefined && { threadTs: publicMessage(desk, channel, thread).ts }),
  })
  desk.alerts.keep(message, { tool, alert })
  return message
}

function subjectsOf({ pods, workload, namespace, reason }: Given, { cluster }: Desk): Subject[] {
  const [, kind, within = '', name = ''] = workloadName.exec(workload ?? '') ?? []
  if (isWorkloadKind(kind)) return [workloadSubject(kind, within, name)]
  if (namespace !== undefined) return [namespaceSubject(namespace)]
  return (pods ?? cluster.failing()).map((key) => podSubject(key, cluster.find(key), reason))
}

/** What stands in each message; more messages than subjects begin again with the first. */
function batchesOf(subjects: Subject[], { groups }: AlertTool, count?: number): Alert['subjects'][] {
  const [first, ...others] = subjects
  if (!first) throw new PersonError('nothing_fails')
  if (groups) return Array.from({ length: count ?? 1 }, () => [first, ...others])
  return Array.from({ length: count ?? subjects.length }, (_, index) => [
    subjects[index % subjects.length] ?? first,
  ])
}
