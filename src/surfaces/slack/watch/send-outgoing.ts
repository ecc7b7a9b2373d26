import type { OutgoingMessage } from '../../../store/records.ts'
import { sendOne } from './send-one.ts'
import { isDone, slackFailure } from './slack-failure.ts'
import type { WatchSurface } from './watch-surface.ts'

const limit = 50
const leaseMs = 60_000
/** Slack takes about one message a second in a channel. */
const paceMs = 1000
const longestPauseMs = 5 * 60_000

export type Sender = {
  /** Sends what is due, each channel in its order; gives the number that was tried. Rejects when the store fails. */
  turn: () => Promise<number>
}

/**
 * Empties the store's outgoing messages into Slack. A message that may have been posted already is looked for
 * before it is posted again, so that a crash between Slack and the store leads neither to none nor to two.
 */
export function createSender(surface: WatchSurface): Sender {
  const { store, owner, now } = surface
  /** When a channel may be written to again. */
  const freeAt = new Map<string, number>()

  async function turn(): Promise<number> {
    const due = await store.claimOutgoing({ owner, now: now(), leaseMs, limit })
    await Promise.all([...byChannel(due).values()].map(sendInOrder))
    return due.length
  }

  async function sendInOrder(messages: readonly OutgoingMessage[]): Promise<void> {
    for (const message of messages) await send(message)
  }

  async function send(message: OutgoingMessage): Promise<void> {
    const { id, channel, revision, action } = message
    const free = freeAt.get(channel) ?? 0
    if (now() < free) return store.unsent(id, { until: free, reason: 'channel busy', maybeOut: false })
    try {
      const ts = await sendOne(message, surface)
      if (action.kind === 'answer' || action.kind === 'link') freeAt.set(channel, now() + paceMs)
      await store.sent(id, { revision, ...(ts !== undefined && { ts }) })
    } catch (error) {
      await putBack(message, error)
    }
  }

  async function putBack({ id, channel, revision, tries, action }: OutgoingMessage, error: unknown) {
    const { reason, passing, retryAfterMs, maybeDone } = slackFailure(error)
    if (isDone(reason)) return store.sent(id, { revision })
    if (!passing) {
      surface.log.warn(
        { err: error, channel, reason, action: action.kind },
        'Slack refused a message for good',
      )
      return store.unsent(id, { reason, maybeOut: false })
    }
    const until = now() + (retryAfterMs ?? Math.min(paceMs * 2 ** Math.min(tries, 10), longestPauseMs))
    if (retryAfterMs !== undefined) freeAt.set(channel, until)
    surface.log.warn({ err: error, channel, reason, until }, 'Message not sent, tried again later')
    return store.unsent(id, { until, reason, maybeOut: maybeDone })
  }

  return { turn }
}

function byChannel(messages: readonly OutgoingMessage[]): Map<string, OutgoingMessage[]> {
  const channels = new Map<string, OutgoingMessage[]>()
  for (const message of messages)
    channels.set(message.channel, [...(channels.get(message.channel) ?? []), message])
  return channels
}
