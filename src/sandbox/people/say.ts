import { z } from 'zod'
import { respond } from '../slack/answer-response-url.ts'
import { type Delivery, deliver } from '../slack/outgoing/deliver.ts'
import { messageEvents } from '../slack/outgoing/message-event.ts'
import { slashCommand } from '../slack/outgoing/slash-command.ts'
import type { Interaction } from '../slack/response-urls.ts'
import { bot, type Channel, type Person } from '../slack/team.ts'
import { parseJson } from '../web/parse-json.ts'
import { type Desk, seat, tellBot } from './desk.ts'
import { encodeText } from './encode-text.ts'
import { PersonError } from './person-error.ts'
import { reportOf } from './report-delivery.ts'

export const Say = z.object({
  as: z.string(),
  channel: z.string(),
  text: z.string().trim().min(1).max(40_000),
  thread: z.string().optional(),
  /** An answer in a thread that the channel sees too. */
  broadcast: z.boolean().default(false),
})

/** Speaks as a person: `/pullcheck` is a command, anything else a message with its events. */
export async function say(given: z.infer<typeof Say>, desk: Desk): Promise<Record<string, unknown>> {
  const { person, channel } = seat(given.as, given.channel)
  if (!given.text.startsWith('/')) return sayMessage(given, person, channel, desk)
  if (given.thread) throw new PersonError('command_in_thread')
  const [, command, text = ''] = /^(\S+)\s*([\s\S]*)$/.exec(given.text) ?? []
  if (command !== bot.command) throw new PersonError('unknown_command')
  return runCommand(text, person, channel, desk)
}

async function runCommand(text: string, person: Person, channel: Channel, desk: Desk) {
  const { workspace, origin } = desk
  const interaction: Interaction = { channel: channel.id, user: person.id }
  const responseUrl = `${origin()}${workspace.responseUrls.create(interaction)}`
  const delivery = await deliver(slashCommand({ person, channel, text, responseUrl }), desk.bot)
  if (delivery.ok) showImmediateAnswer(delivery, interaction, desk)
  return { kind: 'command', ...reportOf([delivery], desk) }
}

/** The body of the answer to a command is a message too: plain text, or JSON. */
function showImmediateAnswer(
  { responseBody }: Delivery,
  interaction: Interaction,
  { workspace }: Desk,
): void {
  if (!responseBody) return
  const Body = z.object({
    text: z.string().optional(),
    blocks: z.unknown().optional(),
    response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  })
  const body = Body.safeParse(parseJson(responseBody))
  const content = body.success ? body.data : { text: responseBody, response_type: 'ephemeral' as const }
  respond({ ...content, replace_original: false, delete_original: false }, interaction, workspace)
}

async function sayMessage(given: z.infer<typeof Say>, person: Person, channel: Channel, desk: Desk) {
  const { messages } = desk.workspace
  const root = given.thread && messages.find(channel.id, given.thread)
  if (given.thread && (!root || root.visibleTo)) throw new PersonError('unknown_thread')
  const message = messages.add({
    channel: channel.id,
    user: person.id,
    text: encodeText(given.text),
    blocks: [],
    ...(given.thread && { threadTs: given.thread }),
    ...(given.thread && given.broadcast && { subtype: 'thread_broadcast' }),
  })
  const deliveries = await tellBot(messageEvents(message, channel), channel, desk)
  return { kind: 'message', ts: message.ts, ...reportOf(deliveries, desk) }
}
