import { z } from 'zod'
import type { Message } from '../message-store.ts'
import { SlackError } from '../slack-error.ts'
import { slackMessage } from '../slack-message.ts'
import type { Workspace } from '../workspace.ts'
import { joinedChannel, messageOf } from './channel-of.ts'
import { flag, type Method, take } from './method.ts'
import { type Page, pageOf, paging } from './page.ts'

const Window = {
  channel: z.string(),
  oldest: z.coerce.string().optional(),
  latest: z.coerce.string().optional(),
  inclusive: flag.optional(),
  include_all_metadata: flag.optional(),
  ...paging,
}
const wanted = z.object(Window)
type Wanted = z.infer<typeof wanted>

/** Newest first, without the answers in threads. */
const history: Method = (args, workspace) => {
  const given = take(args, Window)
  const all = visible(joinedChannel(given.channel, workspace).id, workspace)
  const isWithin = windowOf(given)
  const roots = all.filter((message) => isShown(message) && isWithin(message)).reverse()
  const page = pageOf(roots, ({ ts }) => ts, given)
  return answer(page.items, page, all, given)
}

/** The message that began the thread, on every page, and its answers from the oldest on. */
const replies: Method = (args, workspace) => {
  const { ts, ...given } = take(args, { ...Window, ts: z.string() })
  const { id } = joinedChannel(given.channel, workspace)
  const root = rootOf(ts, id, workspace)
  const all = visible(id, workspace)
  const isWithin = windowOf(given)
  const answers = all.filter((message) => message.threadTs === root.ts && isWithin(message))
  const page = pageOf(answers, (message) => message.ts, { ...given, limit: given.limit ?? 1000 })
  return answer([root, ...page.items], page, all, given)
}

/** Any message of a thread names it. */
function rootOf(ts: string, channel: string, workspace: Workspace): Message {
  const named = workspace.messages.find(channel, ts)
  if (!named || named.visibleTo) throw new SlackError('thread_not_found')
  return named.threadTs ? messageOf(workspace, channel, named.threadTs) : named
}

function visible(channel: string, { messages }: Workspace): Message[] {
  return messages.list(channel).filter(({ visibleTo }) => !visibleTo)
}

/** `oldest` and `latest` themselves count only when the window is said to be inclusive. */
function windowOf({ oldest, latest, inclusive }: Wanted): (message: Message) => boolean {
  const from = timeOf(oldest, 'invalid_ts_oldest') ?? 0
  const to = timeOf(latest, 'invalid_ts_latest') ?? Number.POSITIVE_INFINITY
  return ({ ts }) => {
    const time = Number(ts)
    return inclusive ? time >= from && time <= to : time > from && time < to
  }
}

function timeOf(ts: string | undefined, refusal: string): number | undefined {
  if (ts === undefined || ts === '') return undefined
  const time = Number(ts)
  if (!Number.isFinite(time)) throw new SlackError(refusal)
  return time
}

function answer(
  shown: readonly Message[],
  { hasMore, next }: Page<Message>,
  all: readonly Message[],
  { include_all_metadata: withMetadata }: Wanted,
): Record<string, unknown> {
  const threads = Map.groupBy(all, ({ threadTs }) => threadTs)
  return {
    messages: shown.map((message) =>
      slackMessage(message, { thread: threads.get(message.ts) ?? [], withMetadata }),
    ),
    has_more: hasMore,
    ...(next && { response_metadata: { next_cursor: next } }),
  }
}

function isShown({ threadTs, subtype }: Message): boolean {
  return !threadTs || subtype === 'thread_broadcast'
}

export const historyMethods: Record<string, Method> = {
  'conversations.history': history,
  'conversations.replies': replies,
}
