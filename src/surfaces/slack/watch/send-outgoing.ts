import type { OutgoingMessage } from '../../../store/records.ts'
import { createHolds } from './holds.ts'
import { type Sent, sendOne } from './send-one.ts'
import { slackFailure } from './slack-failure.ts'
import type { WatchSurface } from './watch-surface.ts'

const limit = 50
const leaseMs = 60_000
/** What is not begun by then goes back: others may take it before it would be done. */
const latestStartMs = 20_000
/** Slack takes about one message a second in a channel. */
const paceMs = 1000
/** Whatever was asked for meanwhile, an answer is edited once in this time. */
const editPauseMs = 5000
const longestPauseMs = 5 * 60_000
/** How long nothing is tried while the app has no access. */
const operatorPauseMs = 60_000
/** News of yesterday is none. */
const longestDelayMs = 24 * 60 * 60_000

export type Sender = {
  /** Sends what is due, each channel in its order; gives the number that was tried. Rejects when the store fails. */
  turn: () => Promise<number>
}

/**
 * Empties the store's outgoing messages into Slack. A message that may have been posted already is looked for
 * before it is posted again, so that a crash between Slack and the store leads neither to none nor to two.
 */
export function createSender(surface: WatchSurface): Sender {
  const { store, owner, now, log } = surface
  const holds = createHolds(now)

  async function turn(): Promise<number> {
    const claimedAt = now()
    const due = await store.claimOutgoing({ owner, now: claimedAt, leaseMs, limit })
    const channels = Map.groupBy(due, ({ channel }) => channel)
    await Promise.all([...channels.values()].map((messages) => sendInOrder(messages, claimedAt)))
    return due.length
  }

  async function sendInOrder(messages: readonly OutgoingMessage[], claimedAt: number): Promise<void> {
    for (const message of messages) {
      const free = holds.freeAt(message)
      if (now() - claimedAt > latestStartMs || surface.stopped.aborted)
        await putOff(message, now(), 'no-time')
      else if (now() < free) await putOff(message, free, 'busy')
      else await send(message)
    }
  }

  async function send(message: OutgoingMessage): Promise<void> {
    try {
      await note(message, await sendOne(message, surface))
    } catch (error) {
      await putBack(message, error)
    }
  }

  async function note(message: OutgoingMessage, sent: Sent): Promise<void> {
    const { id, revision, ts, action } = message
    if (sent === 'waits') return putOff(message, now() + 2 * paceMs, 'waits-for-answer')
    if (sent === 'dropped') return store.unsent(id, { reason: 'not-wanted' })
    if (sent.ts !== undefined && ts === undefined) holds.holdMethod(message, now() + paceMs)
    else if (action.kind === 'answer') holds.holdPlace(message, now() + editPauseMs)
    return store.sent(id, { revision, ...sent })
  }

  /** Nothing was tried. */
  function putOff({ id }: OutgoingMessage, until: number, reason: string): Promise<void> {
    return store.unsent(id, { until, reason, maybeOut: false })
  }

  async function putBack(message: OutgoingMessage, error: unknown): Promise<void> {
    const { id, channel, revision, action, dueAt } = message
    const failure = slackFailure(error)
    const { reason, remedy, maybeDone } = failure
    if (remedy === 'done') return store.sent(id, { revision })
    const fields = { err: error, channel, reason, action: action.kind }
    if (remedy === 'never' || now() - dueAt > longestDelayMs) {
      log.warn(fields, 'Message given up')
      return store.unsent(id, { reason })
    }
    const until = now() + pauseAfter(message, failure)
    if (remedy === 'operator')
      log.error({ ...fields, until }, 'Slack refuses the app, access has to be put right')
    else log.warn({ ...fields, until }, 'Message not sent, tried again later')
    hold(message, failure, until)
    return store.unsent(id, { until, reason, maybeOut: maybeDone })
  }

  function hold(message: OutgoingMessage, failure: ReturnType<typeof slackFailure>, until: number): void {
    const { reason, remedy, retryAfterMs } = failure
    if (remedy === 'operator' && reason !== 'missing_scope') holds.holdAll(until)
    else if (remedy === 'operator' || retryAfterMs !== undefined) holds.holdMethod(message, until)
    else holds.holdPlace(message, until)
  }

  return { turn }
}

function pauseAfter(
  { tries }: OutgoingMessage,
  { remedy, retryAfterMs }: ReturnType<typeof slackFailure>,
): number {
  if (remedy === 'operator') return operatorPauseMs
  return retryAfterMs ?? Math.min(paceMs * 2 ** Math.min(tries, 10), longestPauseMs)
}
