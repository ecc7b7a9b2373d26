import type { Message, MessageChange } from '../api/types.ts'

/** All that one person may see, by channel and ts. */
export type Messages = ReadonlyMap<string, Message>

export function messagesOf(list: readonly Message[]): Messages {
  return new Map(list.map((message) => [keyOf(message), message]))
}

export function applyChange(messages: Messages, { type, message }: MessageChange): Messages {
  const changed = new Map(messages)
  if (type === 'message_deleted') changed.delete(keyOf(message))
  else changed.set(keyOf(message), message)
  return changed
}

/** Oldest first. */
export function topLevel(messages: Messages, channel: string): Message[] {
  return chosen(messages, (message) => message.channel === channel && !message.threadTs)
}

export function repliesTo(messages: Messages, { channel, ts }: Pick<Message, 'channel' | 'ts'>): Message[] {
  return chosen(messages, (message) => message.channel === channel && message.threadTs === ts)
}

/** The time of the newest message that somebody else wrote in the channel. */
export function newestFromOthers(messages: Messages, channel: string, reader: string): string {
  const others = chosen(messages, (message) => message.channel === channel && message.user !== reader)
  return others.at(-1)?.ts ?? ''
}

function chosen(messages: Messages, matches: (message: Message) => boolean): Message[] {
  return [...messages.values()].filter(matches).sort((one, other) => (one.ts < other.ts ? -1 : 1))
}

function keyOf({ channel, ts }: Message): string {
  return `${channel} ${ts}`
}
