import { watchedChannels } from './is-watched.ts'
import { takeIn } from './take-in.ts'
import type { WatchSurface } from './watch-surface.ts'

/** What Slack gives in one page, and as many pages as a storm of a day fills. */
const pageSize = 200
const mostPages = 25
/** An outage that nobody was told of for longer is no news any more. */
const longestAbsenceMs = 24 * 60 * 60_000
/** Messages may arrive in another order than they were posted in, and one before the newest may have been lost. */
const overlapMs = 10 * 60_000

/** Reads what was posted while nobody listened; true when something new was found. Never rejects. */
export async function catchUp(surface: WatchSurface): Promise<boolean> {
  const { log } = surface
  let isNew = false
  for (const channel of await watchedChannels(surface)) {
    try {
      if (await catchUpChannel(channel, surface)) isNew = true
    } catch (error) {
      log.warn({ err: error, channel }, 'History of a watched channel could not be read')
    }
  }
  if (isNew) surface.wake()
  return isNew
}

async function catchUpChannel(channel: string, surface: WatchSurface): Promise<boolean> {
  const { client, store, now, log } = surface
  const known = await store.channel(channel)
  // A channel is watched from the moment on at which it is first seen.
  if (known?.seenTs === undefined) {
    await store.saveChannel({ ...known, id: channel, seenTs: toTs(now()) })
    return false
  }
  const since = Math.max(Number(known.seenTs) * 1000 - overlapMs, now() - longestAbsenceMs)
  let isNew = false
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const read = await client.conversations.history({
      channel,
      oldest: toTs(since),
      limit: pageSize,
      ...(cursor !== undefined && { cursor }),
    })
    for (const message of read.messages ?? []) if (await takeIn(channel, message, surface)) isNew = true
    cursor = read.response_metadata?.next_cursor || undefined
    if (cursor === undefined) return isNew
  }
  log.warn({ channel, messages: mostPages * pageSize }, 'Older messages of a watched channel were not read')
  return isNew
}

/** Slack's `ts`: seconds with six decimals. */
function toTs(ms: number): string {
  return (ms / 1000).toFixed(6)
}
