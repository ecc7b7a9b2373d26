import { z } from 'zod'
import { blockAction } from '../slack/outgoing/block-action.ts'
import { deliver } from '../slack/outgoing/deliver.ts'
import { type Desk, seat } from './desk.ts'
import { findAction } from './find-action.ts'
import { PersonError } from './person-error.ts'
import { reportOf } from './report-delivery.ts'

export const Press = z.object({
  as: z.string(),
  channel: z.string(),
  ts: z.string(),
  actionId: z.string(),
  /** Which of several that share an action. */
  blockId: z.string().optional(),
  /** The option of a menu; or which of several buttons of the same action. */
  value: z.string().optional(),
})

/** Presses a button, or chooses from a menu. */
export async function press(given: z.infer<typeof Press>, desk: Desk): Promise<Record<string, unknown>> {
  const { person, channel } = seat(given.as, given.channel)
  const message = desk.workspace.messages.find(channel.id, given.ts)
  if (!message || (message.visibleTo && message.visibleTo !== person.id))
    throw new PersonError('unknown_message')
  const action = findAction(message.blocks, given)
  if (!action) throw new PersonError('unknown_action')
  const interaction = { channel: channel.id, user: person.id, original: message.ts }
  const responseUrl = `${desk.origin()}${desk.workspace.responseUrls.create(interaction)}`
  const outgoing = blockAction({
    person,
    channel,
    message,
    responseUrl,
    action: { ...action, action_ts: desk.workspace.messages.nextTs() },
  })
  return reportOf([await deliver(outgoing, desk.bot)], desk)
}
