import { watchedChannels } from './is-watched.ts'
import { readPage } from './read-page.ts'
import { slackFailure } from './slack-failure.ts'
import { type Self, takeIn } from './take-in.ts'
import type { WatchSurface } from './watch-surface.ts'

/** What Slack gives in one page, and as many pages as a storm of a day fills. */
const pageSize = 200
const mostPages = 25
/** An outage that nobody was told of for longer is no news any more. */
const longestAbsenceMs = 24 * 60 * 60_000
/** A history may show what was posted last a little later. */
const overlapMs = 2 * 60_000

/** Reads what was posted while nobody listened; true when something new was found. Never rejects. */
export type CatchUp = (self: Self) => Promise<boolean>

export function createCatchUp(surface: WatchSurface): CatchUp {
  const { log } = surface
  /** Why a channel could not be read the last time: told once, not every few minutes. */
  const told = new Map<string, string>()

  async function tryChannel(channel: string, self: Self): Promise<boolean> {
    try {
      const isNew = await catchUpChannel(channel, self, surface)
      told.delete(channel)
      return isNew
    } catch (error) {
      if (!surface.stopped.aborted) tell(error, channel)
      return false
    }
  }

  function tell(error: unknown, channel: string): void {
    const { reason, remedy } = slackFailure(error)
    const fields = { err: error, channel, reason }
    if (told.get(channel) === reason) return
    told.set(channel, reason)
    if (remedy === 'operator')
      log.error(fields, 'Watched channel is closed to the app, access has to be put right')
    else log.warn(fields, 'History of a watched channel could not be read')
  }

  return async (self) => {
    let isNew = false
    for (const channel of await watchedChannels(surface)) {
      if (surface.stopped.aborted) break
      if (await tryChannel(channel, self)) isNew = true
    }
    if (isNew) surface.wake()
    return isNew
  }
}

async function catchUpChannel(channel: string, self: Self, surface: WatchSurface): Promise<boolean> {
  const { store, now, log } = surface
  const known = await store.channel(channel)
  // A channel is watched from the moment on at which it is first seen.
  if (known?.seenTs === undefined) {
    await store.saveChannel({ id: channel, seenTs: toTs(now()) })
    return false
  }
  const since = Math.max(Number(known.seenTs) * 1000, now() - longestAbsenceMs)
  const { newest, isNew, isCut } = await readSince(toTs(since), channel, self, surface)
  if (isCut)
    log.warn({ channel, messages: mostPages * pageSize }, 'Older messages of a watched channel were not read')
  // Only now: a reading that broke off begins at the same place again. Events move nothing, since what
  // was posted before them may still be missing.
  if (newest > overlapMs) await store.saveChannel({ id: channel, seenTs: toTs(newest - overlapMs) })
  return isNew
}

/** Slack gives the newest first, and what is older page by page. */
async function readSince(oldest: string, channel: string, self: Self, surface: WatchSurface) {
  let [newest, isNew, cursor] = [0, false, '']
  for (let page = 0; page < mostPages; page++) {
    const read = await readPage({ channel, oldest, limit: pageSize, ...(cursor && { cursor }) }, surface)
    for (const message of read.messages ?? []) {
      if (await takeIn(channel, message, self, surface)) isNew = true
      newest = Math.max(newest, Number(message.ts ?? 0) * 1000)
    }
    cursor = read.response_metadata?.next_cursor ?? ''
    if (cursor === '') return { newest, isNew, isCut: false }
  }
  return { newest, isNew, isCut: true }
}

/** Slack's `ts`: seconds with six decimals. */
function toTs(ms: number): string {
  return (ms / 1000).toFixed(6)
}
