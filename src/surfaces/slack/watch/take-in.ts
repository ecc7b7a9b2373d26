import type { WatchSurface } from './watch-surface.ts'

/** A message in a channel, as an event or a channel's history has it. */
export type ChannelMessage = {
  ts?: string | undefined
  thread_ts?: string | undefined
  subtype?: string | undefined
  user?: string | undefined
  bot_id?: string | undefined
  edited?: { ts?: string | undefined } | undefined
}

/** What an alert may be; joins, topics, pins and the like are not. */
const subtypes: readonly (string | undefined)[] = [undefined, 'bot_message', 'file_share', 'me_message']
/** The parts that are read; an edit's time and a thread's replies do not make another message of it. */
const parts = [
  'text',
  'attachments',
  'blocks',
  'files',
  'username',
  'bot_id',
  'user',
  'subtype',
  'ts',
] as const

/** Keeps a message of a watched channel for the engine; true when there is something new in it. */
export async function takeIn(
  channel: string,
  message: ChannelMessage,
  surface: WatchSurface,
): Promise<boolean> {
  const { store, now } = surface
  if (message.ts === undefined || !isCandidate(message, surface.self())) return false
  const kept = Object.fromEntries(Object.entries(message).filter(([name]) => isPart(name)))
  const editedTs = message.edited?.ts
  const isNew = await store.receive({
    channel,
    ts: message.ts,
    message: kept,
    receivedAt: now(),
    ...(editedTs !== undefined && { editedTs }),
  })
  if (isNew) await store.saveChannel({ id: channel, seenTs: message.ts })
  return isNew
}

function isCandidate(
  { ts, thread_ts: thread, subtype, user, bot_id: bot }: ChannelMessage,
  self: { botId?: string; userId?: string },
): boolean {
  const isReply = thread !== undefined && thread !== ts
  const isOwn = (bot !== undefined && bot === self.botId) || (user !== undefined && user === self.userId)
  return !isReply && !isOwn && subtypes.includes(subtype)
}

function isPart(name: string): boolean {
  return parts.some((part) => part === name)
}
