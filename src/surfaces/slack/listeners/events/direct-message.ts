import { answerWords } from '../../answer-words.ts'
import { wordsOfDirectMessage } from '../../bot-words.ts'
import { threadPlace } from '../../places.ts'
import type { SlackClient } from '../../slack-client.ts'
import type { SlackSurface } from '../../surface.ts'

type MessageArgs = {
  event: {
    channel_type?: string
    channel: string
    subtype?: string | undefined
    bot_id?: string
    user?: string
    text?: string
    thread_ts?: string
  }
  context: { botUserId?: string }
  client: SlackClient
}

/** A reply that is shown outside of its thread too, and words beside a file, are words like all others. */
const spoken: readonly (string | undefined)[] = [undefined, 'thread_broadcast', 'file_share']

/** Words in a direct message, which need no command; edits, joins and other bots are not for us. */
export async function directMessage(
  { event, context, client }: MessageArgs,
  surface: SlackSurface,
): Promise<void> {
  const { channel, user, text, thread_ts: thread } = event
  if (event.channel_type !== 'im' || event.bot_id !== undefined) return
  if (!spoken.includes(event.subtype) || user === undefined || text === undefined) return
  if (event.subtype === 'file_share' && text.trim() === '') return
  const asker = { channel, user, ...(thread !== undefined && { thread }) }
  const place = threadPlace(client, asker, surface.log, { isDirect: true })
  await answerWords({ words: wordsOfDirectMessage(text, context.botUserId), user, channel, place }, surface)
}
