import type { WatchSurface } from './watch-surface.ts'

/** A message in a channel, as an event or a channel's history has it. */
export type ChannelMessage = {
  ts?: string | undefined
  thread_ts?: string | undefined
  subtype?: string | undefined
  user?: string | undefined
  bot_id?: string | undefined
  text?: string | undefined
  attachments?: readonly object[] | undefined
  edited?: { ts?: string | undefined } | undefined
}

/** The bot's own ids: what it wrote itself is no alert. */
export type Self = { botId?: string | undefined; userId?: string | undefined }

/** What an alert may be; joins, topics, pins and the like are not. */
const subtypes: readonly (string | undefined)[] = [undefined, 'bot_message', 'file_share', 'me_message']
/** Carried over as they are. Neither an edit's time nor a thread's replies make another message of it. */
const plainParts: readonly string[] = ['text', 'blocks', 'username', 'bot_id', 'user', 'subtype', 'ts']

/** Keeps a message of a watched channel for the engine; true when there is something new in it. */
export async function takeIn(
  channel: string,
  message: ChannelMessage,
  self: Self,
  { store, now }: Pick<WatchSurface, 'store' | 'now'>,
): Promise<boolean> {
  if (message.ts === undefined || !isCandidate(message, self)) return false
  const editedTs = message.edited?.ts
  return store.receive({
    channel,
    ts: message.ts,
    message: Object.fromEntries(Object.entries(message).flatMap(keptPart)),
    receivedAt: now(),
    ...(editedTs !== undefined && { editedTs }),
  })
}

function isCandidate(message: ChannelMessage, self: Self): boolean {
  const { ts, thread_ts: thread, subtype } = message
  if (thread !== undefined && thread !== ts) return false
  if ('is_ephemeral' in message && message.is_ephemeral === true) return false
  return subtypes.includes(subtype) && !isOwn(message, self) && !isAddressed(message, self)
}

export function isOwn({ user, bot_id: bot }: Pick<ChannelMessage, 'user' | 'bot_id'>, self: Self): boolean {
  return (bot !== undefined && bot === self.botId) || (user !== undefined && user === self.userId)
}

/** What a person says to the bot is answered as a question; a tool that mentions it still alerts. */
function isAddressed({ text, bot_id: bot }: ChannelMessage, { userId }: Self): boolean {
  return bot === undefined && userId !== undefined && text?.includes(`<@${userId}>`) === true
}

function keptPart([name, value]: [string, unknown]): [string, unknown][] {
  if (plainParts.includes(name)) return [[name, value]]
  if (name === 'attachments' && Array.isArray(value)) return [[name, value.filter(isWritten)]]
  if (name === 'files' && Array.isArray(value)) return [[name, value.map(previewOf)]]
  if (name === 'bot_profile' && isEntries(value)) return [[name, { name: value['name'] }]]
  return []
}

/** Slack adds previews of links later on; what somebody shares from another channel is part of the message. */
function isWritten(attachment: unknown): boolean {
  if (!isEntries(attachment) || attachment['from_url'] === undefined) return true
  return attachment['is_share'] === true || attachment['is_msg_unfurl'] === true
}

/** Addresses of a file change with each look at it. */
function previewOf(file: unknown): unknown {
  if (!isEntries(file)) return {}
  const { plain_text, preview } = file
  return { ...(plain_text !== undefined && { plain_text }), ...(preview !== undefined && { preview }) }
}

function isEntries(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
