import type { Outgoing } from './deliver.ts'

const mostKept = 1000

export type SentEvents = ReturnType<typeof createSentEvents>

/** The latest events, so that one can be sent again under the same id. */
export function createSentEvents() {
  const kept = new Map<string, { outgoing: Outgoing; retries: number }>()

  return {
    remember(outgoing: Outgoing): void {
      if (!outgoing.eventId) return
      kept.set(outgoing.eventId, { outgoing, retries: 0 })
      const [oldest] = kept.keys()
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    },
    latestId: () => [...kept.keys()].at(-1),
    /** The event, and how often it has now been sent again. */
    again(eventId: string): { outgoing: Outgoing; count: number } | undefined {
      const found = kept.get(eventId)
      if (!found) return undefined
      found.retries += 1
      return { outgoing: found.outgoing, count: found.retries }
    },
  }
}
