import { threadPlace } from '../../places.ts'
import { answerPointing } from '../../pointed-message.ts'
import type { SlackClient } from '../../slack-client.ts'
import type { SlackSurface } from '../../surface.ts'
import { isOwn } from '../../watch/take-in.ts'

type ReactionArgs = {
  event: {
    reaction: string
    user: string
    item: { type: string; channel?: string; ts?: string }
  }
  context: { botUserId?: string; botId?: string }
  client: SlackClient & { conversations: { replies: ReadReplies } }
}
type Message = {
  ts?: string | undefined
  thread_ts?: string | undefined
  user?: string | undefined
  bot_id?: string | undefined
}
type ReadReplies = (of: {
  channel: string
  ts: string
  oldest: string
  latest: string
  inclusive: true
  limit: number
}) => Promise<{ messages?: readonly Message[] | undefined }>

/** The configured emoji below a message asks for its diagnosis; several people's asks for one. */
export async function reactionAdded(
  { event, context, client }: ReactionArgs,
  surface: SlackSurface,
): Promise<void> {
  const { reaction, user, item } = event
  const { channel, ts } = item
  if (reaction !== surface.reaction || item.type !== 'message' || user === context.botUserId) return
  if (channel === undefined || ts === undefined) return
  try {
    // Whoever is answered nothing here does not use up the one answer of those who are.
    const isHeard = !(await surface.access.refuse({ user, channel }, { kind: 'help' }))
    if (isHeard && !surface.isFirstReaction(`${channel} ${ts}`)) return
    const message = await readMessage(channel, ts, client)
    if (!message) return surface.log.warn({ channel, ts }, 'Message under a reaction was not found')
    if (isOwn(message, { userId: context.botUserId, botId: context.botId })) return
    const thread = message.thread_ts ?? ts
    const isNew = message.thread_ts === undefined
    const place = () => threadPlace(client, { channel, user, thread }, surface.log, { isNew })
    await answerPointing({ message, user, channel, place }, surface)
  } catch (error) {
    surface.log.error({ err: error, channel, ts }, 'Message under a reaction could not be diagnosed')
  }
}

/** Finds a message that stands alone as well as one within a thread, before which its root is given. */
async function readMessage(
  channel: string,
  ts: string,
  { conversations }: ReactionArgs['client'],
): Promise<Message | undefined> {
  const window = { oldest: ts, latest: ts, inclusive: true, limit: 2 } as const
  const { messages = [] } = await conversations.replies({ channel, ts, ...window })
  return messages.find((one) => one.ts === ts)
}
