import { z } from 'zod'
import { deliver } from '../slack/outgoing/deliver.ts'
import { messageShortcut } from '../slack/outgoing/message-shortcut.ts'
import { type Desk, publicMessage, seat } from './desk.ts'
import { reportOf } from './report-delivery.ts'

export const Shortcut = z.object({
  as: z.string(),
  channel: z.string(),
  ts: z.string(),
  callbackId: z.string(),
})

/** Chooses the bot's entry in the menu of a message. */
export async function useShortcut(
  given: z.infer<typeof Shortcut>,
  desk: Desk,
): Promise<Record<string, unknown>> {
  const { person, channel } = seat(given.as, given.channel)
  const message = publicMessage(desk, channel, given.ts)
  const { messages, responseUrls } = desk.workspace
  const responseUrl = `${desk.origin()}${responseUrls.create({ channel: channel.id, user: person.id })}`
  const actionTs = messages.nextTs()
  const { callbackId } = given
  const outgoing = messageShortcut({ person, channel, message, callbackId, actionTs, responseUrl })
  return reportOf([await deliver(outgoing, desk.bot)], desk)
}
