import { slackFailure } from './slack-failure.ts'
import type { WatchClient } from './watch-client.ts'
import type { WatchSurface } from './watch-surface.ts'

type Read = WatchClient['conversations']['history']

/** Many channels are more than Slack shows in a minute: the rest is read when it says so. */
const mostWaits = 3
const longestWaitMs = 60_000

/** One page of a channel's history; waits when Slack asks for it. */
export async function readPage(
  of: Parameters<Read>[0],
  { client, wait }: Pick<WatchSurface, 'client' | 'wait'>,
): ReturnType<Read> {
  for (let waits = 0; ; waits++) {
    try {
      return await client.conversations.history(of)
    } catch (error) {
      const { retryAfterMs } = slackFailure(error)
      if (retryAfterMs === undefined || retryAfterMs > longestWaitMs || waits >= mostWaits) throw error
      await wait(retryAfterMs)
    }
  }
}
