import { answerWords } from '../../answer-words.ts'
import { wordsAfterMention } from '../../bot-words.ts'
import { threadPlace } from '../../places.ts'
import type { SlackClient } from '../../slack-client.ts'
import type { SlackSurface } from '../../surface.ts'

type MentionArgs = {
  event: { text: string; user?: string; channel: string; ts: string; thread_ts?: string; bot_id?: string }
  context: { botUserId?: string }
  client: SlackClient
}

/** `@pullcheck WORDS`, also where slash commands do not work: answered in the thread. */
export async function appMention(
  { event, context, client }: MentionArgs,
  surface: SlackSurface,
): Promise<void> {
  // Two bots that answer each other would never stop.
  if (event.user === undefined || event.bot_id !== undefined) return
  const thread = event.thread_ts ?? event.ts
  const { channel } = event
  const isNew = event.thread_ts === undefined
  const place = threadPlace(client, { channel, user: event.user, thread }, surface.log, { isNew })
  const words = wordsAfterMention(event.text, context.botUserId)
  await answerWords({ words, user: event.user, channel, place }, surface)
}
