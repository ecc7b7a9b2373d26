import { entriesOf, textOf } from './unknown-json.ts'

type Entries = ReturnType<typeof entriesOf>

/** Subtypes of messages that somebody wrote; all others tell of joins, topics, pins and the like. */
const written = new Set([
  '',
  'bot_message',
  'file_share',
  'me_message',
  'thread_broadcast',
  'message_changed',
])

/** The message itself: an edit carries it inside. */
export function innerMessage(message: unknown): Entries {
  const outer = entriesOf(message)
  return outer['subtype'] === 'message_changed' ? entriesOf(outer['message']) : outer
}

export function isWritten(message: unknown): boolean {
  const outer = entriesOf(message)
  return written.has(textOf(outer['subtype'])) && written.has(textOf(innerMessage(message)['subtype']))
}

export function isThreadReply({ thread_ts, ts }: Entries): boolean {
  return textOf(thread_ts) !== '' && thread_ts !== ts
}

export function isFromTool({ subtype, bot_id, bot_profile }: Entries): boolean {
  return subtype === 'bot_message' || textOf(bot_id) !== '' || Object.keys(entriesOf(bot_profile)).length > 0
}

/** The names that the sender goes by. */
export function senderOf({ username, bot_profile }: Entries): string[] {
  return [textOf(username), textOf(entriesOf(bot_profile)['name'])]
}
