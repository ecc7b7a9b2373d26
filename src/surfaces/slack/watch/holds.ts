import type { OutgoingMessage } from '../../../store/records.ts'

/** What must not be called for a time, and what waits for it. */
export type Holds = {
  /** When a message may be tried. */
  freeAt: (message: OutgoingMessage) => number
  /** Keeps back every message that would call the same of Slack, and what has to come after this one. */
  holdMethod: (message: OutgoingMessage, until: number) => void
  /** Keeps back what has to come after this one: a reaction is not taken away before it was given. */
  holdPlace: (message: OutgoingMessage, until: number) => void
  holdAll: (until: number) => void
}

const everything = 'everything'

export function createHolds(now: () => number): Holds {
  const holds = new Map<string, number>()

  function hold(lane: string, until: number): void {
    holds.set(lane, Math.max(until, holds.get(lane) ?? 0))
  }

  function endOf(lane: string): number {
    const until = holds.get(lane) ?? 0
    if (until <= now()) holds.delete(lane)
    return until
  }

  return {
    freeAt: (message) => Math.max(...[everything, methodOf(message), placeOf(message)].map(endOf)),
    holdMethod: (message, until) => {
      hold(methodOf(message), until)
      hold(placeOf(message), until)
    },
    holdPlace: (message, until) => hold(placeOf(message), until),
    holdAll: (until) => hold(everything, until),
  }
}

/** Slack counts posts by channel, and all other calls by method (docs.slack.dev, Rate limits). */
function methodOf({ action, channel, ts }: OutgoingMessage): string {
  if (action.kind === 'react') return 'reactions.add'
  if (action.kind === 'unreact') return 'reactions.remove'
  return ts === undefined ? `chat.postMessage ${channel}` : 'chat.update'
}

function placeOf({ id, action, channel }: OutgoingMessage): string {
  return 'emoji' in action ? `${channel} ${action.ts} ${action.emoji}` : id
}
