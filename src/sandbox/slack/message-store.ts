import type { App } from './apps.ts'

export type Block = { type: string; block_id: string; [field: string]: unknown }

export type SharedFile = { id: string; name: string; title: string; text: string }
export type Attachment = Record<string, unknown>
export type Metadata = { event_type: string; event_payload: Record<string, unknown> }

export type Message = {
  channel: string
  ts: string
  /** Author: a person, the bot's user, or another app. */
  user: string
  /** Set where another app is the author. */
  app?: App
  text: string
  blocks: readonly Block[]
  attachments?: readonly Attachment[]
  /** What was uploaded with it. */
  files?: readonly SharedFile[]
  /** Where Slack itself tells what happened, or shows an answer in a thread to the channel too. */
  subtype?: 'channel_join' | 'thread_broadcast'
  /** What an app keeps beside the words; no reader sees it. */
  metadata?: Metadata
  threadTs?: string
  edited?: string
  /** Ephemeral messages are there for one person only. */
  visibleTo?: string
  reactions: readonly { name: string; users: readonly string[] }[]
}

export type Change =
  | { type: 'message' | 'message_changed' | 'message_deleted'; message: Message }
  | { type: 'home' | 'modal'; user: string; view: unknown }
  | { type: 'modal_closed'; user: string; id: string }
  | { type: 'delivery'; delivery: unknown }
  /** Something in the cluster has changed that may be looked at anew. */
  | { type: 'cluster' }

export type MessageStore = ReturnType<typeof createMessageStore>
export type Draft = Omit<Message, 'ts' | 'reactions'>

export function createMessageStore(now: () => Date) {
  const channels = new Map<string, Map<string, Message>>()
  let lastTs = 0
  const watchers = new Set<(change: Change) => void>()

  /** Slack's ts: seconds with six digits behind the point, unique and growing. */
  function nextTs(): string {
    lastTs = Math.max(lastTs + 1, now().getTime() * 1000)
    return `${Math.floor(lastTs / 1e6)}.${String(lastTs % 1e6).padStart(6, '0')}`
  }

  function tell(change: Change): void {
    for (const watcher of watchers) watcher(change)
  }

  function within(channel: string): Map<string, Message> {
    const known = channels.get(channel) ?? new Map<string, Message>()
    channels.set(channel, known)
    return known
  }

  function add(draft: Draft): Message {
    const message = { ...draft, ts: nextTs(), reactions: [] }
    within(message.channel).set(message.ts, message)
    tell({ type: 'message', message })
    return message
  }

  function replace(message: Message): Message {
    within(message.channel).set(message.ts, message)
    tell({ type: 'message_changed', message })
    return message
  }

  function remove(message: Message): void {
    within(message.channel).delete(message.ts)
    tell({ type: 'message_deleted', message })
  }

  return {
    nextTs,
    tell,
    add,
    replace,
    remove,
    find: (channel: string, ts: string) => channels.get(channel)?.get(ts),
    /** Oldest first. */
    list: (channel: string) => [...within(channel).values()],
    watch: (watcher: (change: Change) => void) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
  }
}
