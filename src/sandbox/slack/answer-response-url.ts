import { z } from 'zod'
import { parseJson } from '../web/parse-json.ts'
import type { Answer, Call } from '../web/serve.ts'
import { acceptContent } from './content.ts'
import type { Message } from './message-store.ts'
import type { Interaction } from './response-urls.ts'
import { SlackError } from './slack-error.ts'
import { bot } from './team.ts'
import { refusal } from './web-api.ts'
import type { Workspace } from './workspace.ts'

const Response = z.looseObject({
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: z.boolean().default(false),
  delete_original: z.boolean().default(false),
  thread_ts: z.string().optional(),
})
export type Response = z.infer<typeof Response>

/** Messages sent to a response_url; Slack refuses a used or wrong one with a status that throws. */
export function answerResponseUrl(call: Call, workspace: Workspace): Answer {
  const interaction = workspace.responseUrls.use(call.url.pathname)
  if (typeof interaction === 'string') return { status: 404, body: { ok: false, error: interaction } }
  const response = Response.safeParse(parseJson(call.body))
  if (!response.success) return { status: 400, body: { ok: false, error: 'invalid_payload' } }
  try {
    respond(response.data, interaction, workspace)
    return { status: 200, body: { ok: true } }
  } catch (error) {
    if (error instanceof SlackError) return { status: 400, body: refusal(error) }
    throw error
  }
}

/** Posts, replaces or deletes, and remembers which message the next `replace_original` means. */
export function respond(response: Response, interaction: Interaction, workspace: Workspace): void {
  const { messages } = workspace
  const original = interaction.original && messages.find(interaction.channel, interaction.original)
  if (response.delete_original) {
    if (original) messages.remove(original)
    return
  }
  const content = acceptContent(response)
  if (response.replace_original && original) {
    messages.replace({ ...original, ...content, edited: messages.nextTs() })
    return
  }
  interaction.original = post(response, content, interaction, workspace).ts
}

function post(
  response: Response,
  content: Pick<Message, 'text' | 'blocks'>,
  { channel, user }: Interaction,
  { messages }: Workspace,
): Message {
  const { thread_ts: thread } = response
  return messages.add({
    channel,
    user: bot.userId,
    ...content,
    ...(response.response_type === 'ephemeral' && { visibleTo: user }),
    ...(thread && { threadTs: thread }),
  })
}
