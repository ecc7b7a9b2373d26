import type { Message } from '../slack/message-store.ts'
import type { Alert } from './alert.ts'
import type { AlertToolName } from './tools/index.ts'

const mostKept = 20_000

type Place = Pick<Message, 'channel' | 'ts'>
type Posted = { tool: AlertToolName; alert: Alert }
export type PostedAlerts = ReturnType<typeof createPostedAlerts>

/** Alerts that stand in channels, so that their tool can edit them. */
export function createPostedAlerts() {
  const posted = new Map<string, Posted>()
  let number = 100

  return {
    nextNumber(): number {
      number += 1
      return number
    },
    keep({ channel, ts }: Place, alert: Posted): void {
      posted.set(`${channel} ${ts}`, alert)
      const [oldest] = posted.keys()
      if (posted.size > mostKept && oldest !== undefined) posted.delete(oldest)
    },
    find: ({ channel, ts }: Place) => posted.get(`${channel} ${ts}`),
  }
}
