export type Block = { type: string; block_id: string; [field: string]: unknown }

export type Message = {
  channel: string
  ts: string
  /** Author: a person, or the bot's user. */
  user: string
  text: string
  blocks: readonly Block[]
  threadTs?: string
  edited?: string
  /** Ephemeral messages are there for one person only. */
  visibleTo?: string
  reactions: readonly { name: string; users: readonly string[] }[]
}

export type Change =
  | { type: 'message' | 'message_changed' | 'message_deleted'; message: Message }
  | { type: 'home'; user: string; view: unknown }
  | { type: 'delivery'; delivery: unknown }

export type MessageStore = ReturnType<typeof createMessageStore>
export type Draft = Omit<Message, 'ts' | 'reactions'>

export function createMessageStore(now: () => Date) {
  let messages: readonly Message[] = []
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

  function add(draft: Draft): Message {
    const message = { ...draft, ts: nextTs(), reactions: [] }
    messages = [...messages, message]
    tell({ type: 'message', message })
    return message
  }

  function replace(message: Message): Message {
    messages = messages.map((old) => (isSame(old, message) ? message : old))
    tell({ type: 'message_changed', message })
    return message
  }

  function remove(message: Message): void {
    messages = messages.filter((old) => !isSame(old, message))
    tell({ type: 'message_deleted', message })
  }

  return {
    nextTs,
    tell,
    add,
    replace,
    remove,
    find: (channel: string, ts: string) => messages.find((message) => isSame(message, { channel, ts })),
    list: (channel: string) => messages.filter((message) => message.channel === channel),
    watch: (watcher: (change: Change) => void) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
  }
}

function isSame(one: Pick<Message, 'channel' | 'ts'>, other: Pick<Message, 'channel' | 'ts'>): boolean {
  return one.channel === other.channel && one.ts === other.ts
}
