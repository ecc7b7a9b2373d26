import { threadPlace } from '../../places.ts'
import { answerPointing } from '../../pointed-message.ts'
import type { SlackClient } from '../../slack-client.ts'
import type { SlackSurface } from '../../surface.ts'

type ReactionArgs = {
  event: {
    reaction: string
    user: string
    item: { type: string; channel?: string; ts?: string }
  }
  client: SlackClient & { conversations: { replies: ReadReplies } }
}
type Message = { ts?: string | undefined; thread_ts?: string | undefined }
type ReadReplies = (of: {
  channel: string
  ts: string
  latest: string
  inclusive: true
  limit: number
}) => Promise<{ messages?: readonly Message[] | undefined }>

/** The configured emoji below a message asks for its diagnosis; several people's asks for one. */
export async function reactionAdded({ event, client }: ReactionArgs, surface: SlackSurface): Promise<void> {
  const { reaction, user, item } = event
  const { channel, ts } = item
  if (reaction !== surface.reaction || item.type !== 'message') return
  if (channel === undefined || ts === undefined || !surface.isFirstReaction(`${channel} ${ts}`)) return
  try {
    // Also finds a message that stands alone, and one within a thread.
    const { messages = [] } = await client.conversations.replies({
      channel,
      ts,
      latest: ts,
      inclusive: true,
      limit: 200,
    })
    const message = messages.find((one) => one.ts === ts)
    if (!message) return surface.log.warn({ channel, ts }, 'Message under a reaction was not found')
    const thread = message.thread_ts ?? ts
    const place = () => threadPlace(client, { channel, user, thread }, surface.log)
    await answerPointing({ message, user, channel, place }, surface)
  } catch (error) {
    surface.log.error({ err: error, channel, ts }, 'Message under a reaction could not be diagnosed')
  }
}
